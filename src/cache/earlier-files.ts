import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from './kept.ts';

/** Of a folder that others keep as a repository this stays where it is. */
const NOT_BUILT = '.git';

/** Where the files of an earlier build lie while the next one is made; may be deleted at any time. */
const asideOf = (folder: string): string =>
	path.resolve('node_modules/.cache/study-site', `earlier-${hashOf(path.resolve(folder))}`);

const builtIn = (folder: string): string[] => readdirSync(folder).filter((name) => name !== NOT_BUILT);

/** Folders that are being built, and which of their files are those of the earlier build already. */
const underWay = new Map<string, Set<string>>();

/** Where something holds a file open, what is left goes next time: no build fails of it. */
function drop(aside: string): void {
	try {
		rmSync(aside, { recursive: true, force: true, maxRetries: 5 });
	} catch {
		// Nothing is taken back of it unless it is the same.
	}
}

/**
 * Empties a built folder before it is built again. Its files are put aside, so that those that come out the same can be
 * taken back: to make a small file takes a disk twenty times as long as to move it, and to delete the old one as long
 * again, and nearly all come out the same. Where one cannot be moved, to another disk or while it is open, what is left
 * is deleted as far as it can be.
 */
export function putAside(folder: string): void {
	const aside = asideOf(folder);
	drop(aside);
	if (!existsSync(folder)) return;
	try {
		mkdirSync(aside, { recursive: true });
		for (const name of builtIn(folder)) renameSync(path.join(folder, name), path.join(aside, name));
		underWay.set(path.resolve(folder), new Set());
	} catch {
		for (const name of builtIn(folder)) drop(path.join(folder, name));
	}
}

/** Writes a file of a built folder, or takes back the one of the earlier build that holds the same. */
export function writeBuilt(folder: string, file: string, content: Uint8Array | string): void {
	const [target, earlier] = [path.join(folder, file), path.join(asideOf(folder), file)];
	const bytes = typeof content === 'string' ? Buffer.from(content) : content;
	try {
		if (existsSync(earlier) && readFileSync(earlier).equals(bytes)) {
			renameSync(earlier, target);
			underWay.get(path.resolve(folder))?.add(file);
			return;
		}
	} catch {
		// It cannot be read or taken.
	}
	writeFileSync(target, bytes);
}

/**
 * Takes back what came out the same though others wrote it, and deletes the rest of the earlier build. A file that was
 * written just now is deleted without waiting for the disk, an older one is not.
 */
export function dropAside(folder: string): void {
	const aside = asideOf(folder);
	underWay.delete(path.resolve(folder));
	if (!existsSync(aside)) return;
	for (const earlier of filesIn(aside)) {
		const target = path.join(folder, path.relative(aside, earlier));
		try {
			if (existsSync(target) && readFileSync(earlier).equals(readFileSync(target)))
				renameSync(earlier, target);
		} catch {
			// The one that was written is as good.
		}
	}
	drop(aside);
}

/**
 * Makes a folder again what it was before it was put aside; `false` where nothing is under way there.
 * @throws what the disk says
 */
export function takeAllBack(folder: string): boolean {
	const [aside, back] = [asideOf(folder), underWay.get(path.resolve(folder))];
	if (!back) return false;
	underWay.delete(path.resolve(folder));
	for (const file of back) renameSync(path.join(folder, file), path.join(aside, file));
	for (const name of builtIn(folder)) rmSync(path.join(folder, name), { recursive: true });
	for (const name of readdirSync(aside)) renameSync(path.join(aside, name), path.join(folder, name));
	drop(aside);
	return true;
}

function filesIn(aside: string): string[] {
	try {
		return readdirSync(aside, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.join(entry.parentPath, entry.name));
	} catch {
		// Some system is still deleting a part of it.
		return [];
	}
}
