import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {
	KEPT_VERSIONS,
	SIDE,
	isNamedByContent,
	keptVersions,
	manifestOf,
	rankOf,
	readManifest,
} from './versions.ts';
import type { Manifest } from './versions.ts';

/** What touches the disk; tests let it fail. */
export interface Disk {
	copy(from: string, to: string): void;
	move(from: string, to: string): void;
}

const DISK: Disk = { copy: copyFileSync, move: renameSync };

export interface PutInPlace {
	added: number;
	changed: number;
	removed: number;
	/** Versions that can be gone back to. */
	kept: number;
	/** True where an earlier publication that was cut off has been finished first. */
	resumed: boolean;
}

/** What is under way: kept until all of it is done, so that whoever comes next can finish it. */
interface Pending {
	/** Files that wait in `staged` to take their places, in order. */
	put: string[];
	remove: string[];
	/** The version that this one goes back to, to be dropped when it is there. */
	drop?: string;
}

/**
 * Makes a published folder the same as a built one. Everything that differs is first copied beside the site, and what
 * it replaces is kept there; only then do files take their places, each at once. Cut off before that, the site is as it
 * was; cut off after, the next call finishes it.
 * @throws the disk's own error; the site is whole all the same
 */
export function putInPlace(
	built: string,
	folder: string,
	say: (text: string) => void = () => undefined,
	disk: Disk = DISK,
): PutInPlace {
	const resumed = finishPending(folder, disk);
	const next = manifestOf(built);
	const now = manifestOf(folder);
	const version = String(Math.max(0, ...keptVersions(folder).map(Number)) + 1);
	const names = Object.keys(next).filter((file) => now[file] !== next[file]);
	const before = readManifest(path.join(folder, SIDE, 'current.json')) ?? now;
	const kept = new Set(
		[
			...keptVersions(folder)
				.slice(0, KEPT_VERSIONS - 1)
				.map((old) => manifestAt(folder, old)),
			before,
		].flatMap(Object.keys),
	);
	// What others have put into the folder is theirs.
	const known = new Set([
		...Object.keys(before),
		...keptVersions(folder).flatMap((old) => Object.keys(manifestAt(folder, old))),
	]);
	const remove = Object.keys(now).filter(
		(file) => !(file in next) && known.has(file) && !(isNamedByContent(file) && kept.has(file)),
	);
	if (names.length + remove.length > 0) {
		if (Object.keys(now).length > 0) keepVersion(folder, version, before, [...names, ...remove], now, disk);
		stage(folder, names, (file) => path.join(built, file), say, disk);
		begin(folder, { put: inOrder(names), remove }, next);
		finishPending(folder, disk);
	}
	for (const old of keptVersions(folder).slice(KEPT_VERSIONS))
		rmSync(path.join(folder, SIDE, old), { recursive: true });
	return { ...counted(names, remove, now), kept: keptVersions(folder).length, resumed };
}

/** Makes a published folder what it was before the last publication; undefined where no earlier version is kept. */
export function goBack(folder: string, disk: Disk = DISK): PutInPlace | undefined {
	const resumed = finishPending(folder, disk);
	const [version] = keptVersions(folder);
	if (version === undefined) return undefined;
	const then = manifestAt(folder, version);
	const now = manifestOf(folder);
	const names = Object.keys(then).filter((file) => now[file] !== then[file]);
	const current = readManifest(path.join(folder, SIDE, 'current.json')) ?? {};
	const remove = Object.keys(now).filter(
		(file) => !(file in then) && file in current && !isNamedByContent(file),
	);
	stage(
		folder,
		names,
		(file) => path.join(folder, SIDE, version, 'files', file),
		() => undefined,
		disk,
	);
	begin(folder, { put: inOrder(names), remove, drop: version }, then);
	finishPending(folder, disk);
	return { ...counted(names, remove, now), kept: keptVersions(folder).length, resumed };
}

/** What becomes of a folder that holds `now`. */
const counted = (names: readonly string[], remove: readonly string[], now: Manifest) => ({
	added: names.filter((file) => !(file in now)).length,
	changed: names.filter((file) => file in now).length,
	removed: remove.length,
});

const inOrder = (files: readonly string[]): string[] =>
	files.toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));

const manifestAt = (folder: string, version: string): Manifest =>
	readManifest(path.join(folder, SIDE, version, 'manifest.json')) ?? {};

/** Copies what a publication will replace, under a name that counts only when all of it is there. */
function keepVersion(
	folder: string,
	version: string,
	before: Manifest,
	files: readonly string[],
	now: Manifest,
	disk: Disk,
): void {
	// Kept by a publication that was cut off before it began.
	const [newest] = keptVersions(folder);
	if (newest !== undefined && JSON.stringify(manifestAt(folder, newest)) === JSON.stringify(before)) {
		rmSync(path.join(folder, SIDE, newest), { recursive: true });
	}
	const part = path.join(folder, SIDE, 'keeping');
	rmSync(part, { recursive: true, force: true });
	mkdirSync(part, { recursive: true });
	for (const file of files.filter((file) => file in now))
		copyInto(path.join(folder, file), path.join(part, 'files', file), disk);
	writeFileSync(path.join(part, 'manifest.json'), JSON.stringify(before));
	disk.move(part, path.join(folder, SIDE, version));
}

function stage(
	folder: string,
	files: readonly string[],
	from: (file: string) => string,
	say: (text: string) => void,
	disk: Disk,
): void {
	const staged = path.join(folder, SIDE, 'staged');
	rmSync(staged, { recursive: true, force: true });
	mkdirSync(staged, { recursive: true });
	files.forEach((file, at) => {
		copyInto(from(file), path.join(staged, file), disk);
		if ((at + 1) % 200 === 0) say(`已复制${at + 1}/${files.length}个文件`);
	});
}

function copyInto(from: string, to: string, disk: Disk): void {
	mkdirSync(path.dirname(to), { recursive: true });
	disk.copy(from, to);
}

/** From here on the publication is finished, now or by whoever comes next. */
function begin(folder: string, pending: Pending, next: Manifest): void {
	const side = path.join(folder, SIDE);
	writeFileSync(path.join(side, 'next.json'), JSON.stringify(next));
	writeFileSync(path.join(side, 'pending.part'), JSON.stringify(pending));
	renameSync(path.join(side, 'pending.part'), path.join(side, 'pending.json'));
}

/** Puts what is staged in its place; true where there was something. */
function finishPending(folder: string, disk: Disk): boolean {
	const side = path.join(folder, SIDE);
	const note = path.join(side, 'pending.json');
	if (!existsSync(note)) return false;
	const { put, remove, drop } = JSON.parse(readFileSync(note, 'utf8')) as Pending;
	for (const file of put) {
		const staged = path.join(side, 'staged', file);
		// Already there: it was moved before the cut.
		if (!existsSync(staged)) continue;
		const place = path.join(folder, file);
		mkdirSync(path.dirname(place), { recursive: true });
		disk.move(staged, place);
	}
	for (const file of remove) rmSync(path.join(folder, file), { force: true });
	if (existsSync(path.join(side, 'next.json')))
		renameSync(path.join(side, 'next.json'), path.join(side, 'current.json'));
	if (drop !== undefined) rmSync(path.join(side, drop), { recursive: true, force: true });
	rmSync(path.join(side, 'staged'), { recursive: true, force: true });
	rmSync(note);
	return true;
}
