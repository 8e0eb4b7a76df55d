import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from './kept.ts';

/** Of a folder that others keep as a repository this stays where it is. */
const NOT_BUILT = '.git';

/** Where the files of an earlier build lie while the next one is made; may be deleted at any time. */
const asideOf = (folder: string): string =>
	path.resolve('node_modules/.cache/study-site', `earlier-${hashOf(path.resolve(folder))}`);

/** Stands there as long as a build is under way, or was when it was killed. */
const markOf = (folder: string): string => `${asideOf(folder)}-under-way`;

const builtIn = (folder: string): string[] => readdirSync(folder).filter((name) => name !== NOT_BUILT);

/** What a folder holds where a build of it fails: the earlier site, nothing as before, or half of the new one. */
type Left = 'earlier' | 'nothing' | 'half';

/** Folders that are being built: what they can be again, and which of their files are of the earlier build already. */
const underWay = new Map<string, { left: Left; back: Set<string> }>();

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
	// A build that was killed left the earlier site in two places.
	if (existsSync(markOf(folder)) && existsSync(folder)) moveBack(folder);
	drop(asideOf(folder));
	underWay.set(path.resolve(folder), { left: moveAside(folder), back: new Set() });
}

function moveAside(folder: string): Left {
	if (!existsSync(folder) || builtIn(folder).length === 0) return 'nothing';
	const aside = asideOf(folder);
	try {
		mkdirSync(aside, { recursive: true });
		writeFileSync(markOf(folder), '');
		for (const name of builtIn(folder)) renameSync(path.join(folder, name), path.join(aside, name));
		return 'earlier';
	} catch {
		for (const name of builtIn(folder)) drop(path.join(folder, name));
		return 'half';
	}
}

/** Writes a file of a built folder, or takes back the one of the earlier build that holds the same. */
export function writeBuilt(folder: string, file: string, content: Uint8Array | string): void {
	const [target, earlier] = [path.join(folder, file), path.join(asideOf(folder), file)];
	const bytes = typeof content === 'string' ? Buffer.from(content) : content;
	try {
		if (existsSync(earlier) && readFileSync(earlier).equals(bytes)) {
			renameSync(earlier, target);
			underWay.get(path.resolve(folder))?.back.add(file);
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
	drop(markOf(folder));
	if (!existsSync(aside)) return;
	for (const earlier of filesIn(aside) ?? []) {
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

/** Makes a folder again what it was before it was put aside; undefined where nothing is under way there. */
export function takeAllBack(folder: string): Left | undefined {
	const [aside, begun] = [asideOf(folder), underWay.get(path.resolve(folder))];
	underWay.delete(path.resolve(folder));
	if (!begun || begun.left === 'half' || !existsSync(folder)) return begun?.left;
	const isSaved = [...begun.back]
		.map((file) => move(path.join(folder, file), path.join(aside, file)))
		.every(Boolean);
	// What is being written still is deleted as far as it can be: too much does no harm.
	for (const name of builtIn(folder)) drop(path.join(folder, name));
	// The next build takes back what could not be now.
	if (!moveBack(folder) || !isSaved) return 'half';
	drop(aside);
	drop(markOf(folder));
	return begun.left;
}

/** Moves what stands aside to its folder; `true` where all of it came. */
function moveBack(folder: string): boolean {
	const aside = asideOf(folder);
	return (
		filesIn(aside)
			?.map((file) => move(file, path.join(folder, path.relative(aside, file))))
			.every(Boolean) ?? !existsSync(aside)
	);
}

function move(from: string, to: string): boolean {
	try {
		mkdirSync(path.dirname(to), { recursive: true });
		renameSync(from, to);
		return true;
	} catch {
		return false;
	}
}

/** Undefined where it cannot be read, as some system is still deleting a part of it. */
function filesIn(aside: string): string[] | undefined {
	try {
		return readdirSync(aside, { recursive: true, withFileTypes: true })
			.filter((entry) => !entry.isDirectory())
			.map((entry) => path.join(entry.parentPath, entry.name));
	} catch {
		return undefined;
	}
}
