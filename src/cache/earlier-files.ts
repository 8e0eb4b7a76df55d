import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from './kept.ts';

/** Of a folder that others keep as a repository this stays where it is. */
const NOT_BUILT = '.git';

/** Where the files of an earlier build lie while the next one is made; may be deleted at any time. */
const asideOf = (folder: string): string =>
	path.resolve('node_modules/.cache/study-site', `earlier-${hashOf(path.resolve(folder))}`);

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
 * again, and nearly all come out the same. What cannot be moved, to another disk or while it is open, stays.
 */
export function putAside(folder: string): void {
	const aside = asideOf(folder);
	drop(aside);
	if (!existsSync(folder)) return;
	try {
		mkdirSync(aside, { recursive: true });
		for (const name of readdirSync(folder))
			if (name !== NOT_BUILT) renameSync(path.join(folder, name), path.join(aside, name));
	} catch {
		// Whoever builds deletes what is left, as if nothing were put aside.
	}
}

/** Writes a file of a built folder, or takes back the one of the earlier build that holds the same. */
export function writeBuilt(folder: string, file: string, content: Uint8Array | string): void {
	const [target, earlier] = [path.join(folder, file), path.join(asideOf(folder), file)];
	const bytes = typeof content === 'string' ? Buffer.from(content) : content;
	try {
		if (existsSync(earlier) && readFileSync(earlier).equals(bytes)) return renameSync(earlier, target);
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
