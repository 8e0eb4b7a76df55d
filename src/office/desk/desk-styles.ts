import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const SRC = path.resolve(import.meta.dirname, '../..');
const DESK = path.join(SRC, 'desk');

/**
 * The site's colours and type, then the styles of the desk: what all share before what one has of its own, so that of
 * two rules that weigh the same its own one holds. In a folder the file that is called as the folder is for all.
 */
export const deskStyles = (): string =>
	[path.join(SRC, 'styles/tokens.css'), path.join(SRC, 'styles/type.css'), ...ownFiles()]
		.map((file) => readFileSync(file, 'utf8'))
		.join('\n');

const ownFiles = (): string[] =>
	readdirSync(DESK, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.css'))
		.sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1))
		.map((file) => path.join(DESK, file));

/** How far down a file stands; what is for a whole folder above all else in it. */
function depthOf(file: string): number {
	const { dir, name } = path.parse(file);
	const isForAll = path.basename(dir) === name;
	return file.split(path.sep).length - (isForAll ? 0.5 : 0);
}
