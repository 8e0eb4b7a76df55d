import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { libraryOf } from '../../authoring/read/library.ts';
import { memoryReader } from '../../authoring/read/memory-reader.ts';
import type { HeldFile } from '../../authoring/read/memory-reader.ts';
import { publishedPart } from '../../authoring/dates/published-part.ts';
import { PUBLISHED_LIST } from '../../authoring/read/stray-files.ts';
import { publishedOf, readPublished } from './published.ts';
import type { Published } from './published.ts';

/** What was published before, and how a message calls it. */
export interface Baseline {
	published: Published;
	name: string;
	/** For whoever does not know git: the folder that was published to, a tag, a commit. */
	from: { kind: 'folder' | 'tag' | 'commit'; name: string };
}

/**
 * What was last published.
 * @param since a published folder, its list, or a commit or tag of git; left out: the folder of the last
 * `npm run publish`, else the newest tag that begins with `published`, else the last commit
 * @param today what a commit left for a later day was not published by it
 * @returns in words what is wrong where there is none
 */
export function readBaseline(
	contentDir: string,
	since: string | undefined,
	lastFolder: string | undefined,
	today: string,
): Baseline | string {
	if (since !== undefined) {
		if (existsSync(since)) return ofFolder(since);
		return (
			ofCommit(contentDir, since, today) ??
			`没有找到“${since}”：要写已经发布的文件夹、published.json，或者 git 的提交、标签`
		);
	}
	const folder = lastFolder === undefined ? undefined : ofFolder(lastFolder);
	if (typeof folder === 'object') return folder;
	const tag = git(contentDir, ['tag', '--list', 'published*', '--sort=-creatordate'])
		?.toString()
		.split('\n')[0];
	return (
		(tag && ofCommit(contentDir, tag, today)) ||
		ofCommit(contentDir, 'HEAD', today) ||
		'没有可以对照的旧版本：还没有用 npm run publish 发布过，也不在 git 里。用 --since 写上已经发布的文件夹'
	);
}

function ofFolder(place: string): Baseline | string {
	const file = statSync(place).isDirectory() ? path.join(place, PUBLISHED_LIST) : place;
	const published = existsSync(file) ? readPublished(readFileSync(file, 'utf8')) : undefined;
	return published
		? { published, name: `${file} `, from: { kind: 'folder', name: path.dirname(file) } }
		: `“${file}”不是已发布内容的列表，或者不存在`;
}

/** The content as it was in a commit. */
function ofCommit(contentDir: string, commit: string, today: string): Baseline | undefined {
	const id = git(contentDir, ['rev-parse', '--verify', '--quiet', '--short', `${commit}^{commit}`])
		?.toString()
		.trim();
	if (!id) return undefined;
	const names = git(contentDir, ['ls-tree', '-r', '-z', '--name-only', id, '.'])
		?.toString()
		.split('\0')
		.filter((name) => /\.(mdx|yaml)$/.test(name));
	if (!names || names.length === 0) return undefined;
	const files = contentsOf(contentDir, id, names);
	const published = publishedOf(publishedPart(libraryOf(memoryReader(files)).library, today));
	// Of a programme that is begun the id is still to be filled in: nothing of it was published.
	if (published.site.startsWith('?')) return undefined;
	return {
		published,
		name: `git 的 ${commit === id ? `${id} ` : `${commit}（${id}）`}`,
		from: commit === 'HEAD' ? { kind: 'commit', name: id } : { kind: 'tag', name: commit },
	};
}

/** Many files of a commit by one call of git: a call for each takes minutes over thousands of pages. */
function contentsOf(contentDir: string, id: string, names: readonly string[]): Map<string, HeldFile> {
	const asked = names.map((name) => `${id}:./${name}\n`).join('');
	const told = git(contentDir, ['cat-file', '--batch'], asked) ?? Buffer.alloc(0);
	const files = new Map<string, HeldFile>();
	let at = 0;
	for (const name of names) {
		const end = told.indexOf(0x0a, at);
		const size = Number(/ blob (\d+)$/.exec(told.subarray(at, end).toString())?.[1] ?? NaN);
		at = end + 1;
		// A name with a line break in it, which no page has, is not found and has no bytes.
		if (Number.isNaN(size)) continue;
		files.set(name, { bytes: told.subarray(at, at + size), size });
		at += size + 1;
	}
	return files;
}

function git(folder: string, args: readonly string[], input?: string): Buffer | undefined {
	try {
		return execFileSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...args], {
			maxBuffer: 1 << 28,
			stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
			...(input !== undefined && { input }),
		});
	} catch {
		return undefined;
	}
}
