import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { NOTE } from './reader-note.ts';
import { LOADER } from './start-script.ts';
import { UNFINISHED } from './whole-or-none.ts';

/**
 * Why a folder is not made at a place, in Chinese; undefined where it may be. What is there is replaced, so it has to
 * be such a folder and nothing else: people put their own files beside it on a stick.
 * @param built the built site; its names are the folder's own
 * @param sources folders that may neither hold the place nor lie in it
 */
export function targetFault(to: string, built: string, sources: readonly string[]): string | undefined {
	const source = [built, ...sources].find((folder) => isWithin(to, folder) || isWithin(folder, to));
	if (source !== undefined)
		return `“${to}”和“${source}”是同一处，或者一个在另一个里面，没有动。请换一个文件夹。`;
	if (!existsSync(to)) return undefined;
	if (!statSync(to).isDirectory()) return `“${to}”是一个文件，不是文件夹，没有动。请换一个文件夹。`;
	const there = readdirSync(to);
	const isOurs = there.includes(UNFINISHED) || existsSync(path.join(to, '_astro', LOADER));
	if (there.length > 0 && !isOurs)
		return `“${to}”里有别的文件，没有动。请换一个文件夹，或者先把里面的文件移走。`;
	// Before there is a built site its names are not known.
	if (!existsSync(built)) return undefined;
	const own = new Set([NOTE, UNFINISHED, '_astro', ...readdirSync(built)]);
	const other = there.filter((name) => {
		const page = path.join(to, name, 'index.html');
		return !own.has(name) && !own.has(name.replace(/\.js$/, '')) && !isPageOfFolder(page);
	});
	if (other.length === 0) return undefined;
	return `“${to}”里有别的文件：${other.slice(0, 5).join('、')}，没有动。请先把它们移走，或者换一个文件夹。`;
}

/** A section that the site no longer has. */
const isPageOfFolder = (page: string): boolean =>
	existsSync(page) && readFileSync(page, 'utf8').includes(`_astro/${LOADER}`);

function isWithin(place: string, folder: string): boolean {
	const way = path.relative(folder, place);
	return way === '' || (way.split(path.sep)[0] !== '..' && !path.isAbsolute(way));
}
