import {
	existsSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
} from 'node:fs';
import type { BigIntStats } from 'node:fs';
import path from 'node:path';
import { KEPT_FOLDER } from '../edit/kept-page.ts';
import { FileRefused } from '../file-refused.ts';
import { writeWhole } from '../write-whole.ts';
import { ROOTS, pathFault } from './desk-path.ts';
import type { SentFile } from './packed-files.ts';

/** What became of a change on the disk; see `desk/files/content-folder.ts`. */
export type DiskWritten =
	| { kind: 'written'; version: string }
	| { kind: 'changed'; now: SentFile | undefined };

/** The files of a programme on this machine, as the desk sees them. */
export class DiskFiles {
	readonly #places: Readonly<Record<(typeof ROOTS)[number], string>>;

	constructor(contentDir: string, publicDir: string) {
		this.#places = {
			content: path.resolve(contentDir),
			public: path.resolve(publicDir),
			[KEPT_FOLDER]: path.join(path.dirname(path.resolve(contentDir)), KEPT_FOLDER),
		};
	}
	get folders(): readonly string[] {
		return Object.values(this.#places).filter((place) => existsSync(place));
	}
	list() {
		return ROOTS.flatMap((root) => this.#listed(root));
	}
	/** What is gone meanwhile is left out. */
	read(files: readonly string[]): Map<string, SentFile> {
		const found = new Map<string, SentFile>();
		for (const file of files) {
			const content = contentOf(this.#seen(file));
			if (content) found.set(file, content);
		}
		return found;
	}
	write(file: string, bytes: Uint8Array, expected: string | undefined): DiskWritten {
		const place = this.#own(file);
		const now = contentOf(place);
		if (now?.version !== expected) return { kind: 'changed', now };
		mkdirSync(path.dirname(place), { recursive: true });
		writeWhole(place, bytes);
		return { kind: 'written', version: versionOf(statOf(place)!) };
	}
	remove(file: string, expected: string): DiskWritten {
		const place = this.#own(file);
		const now = contentOf(place);
		if (now?.version !== expected) return { kind: 'changed', now };
		rmSync(place);
		return { kind: 'written', version: '' };
	}
	move(from: string, to: string, expected: string): DiskWritten {
		const [place, other] = [this.#own(from), this.#own(to)];
		const now = contentOf(place);
		// On a disk that makes no difference between large and small letters both may be one file.
		const taken = isSame(place, other) ? undefined : contentOf(other);
		if (taken || now?.version !== expected) return { kind: 'changed', now: taken ?? now };
		mkdirSync(path.dirname(other), { recursive: true });
		renameSync(place, other);
		return { kind: 'written', version: versionOf(statOf(other)!) };
	}

	#listed(root: (typeof ROOTS)[number]) {
		const place = this.#places[root];
		if (!existsSync(place)) return [];
		return filesIn(place).flatMap((full) => {
			const stats = statOf(full);
			const file = `${root}/${path.relative(place, full).split(path.sep).join('/')}`;
			return stats ? [{ file, version: versionOf(stats), size: Number(stats.size) }] : [];
		});
	}
	/** Where a file lies that may be read. @throws FileRefused for what is not the desk's */
	#seen(file: string): string {
		const [root, ...parts] = file.split('/');
		const place = this.#places[root as (typeof ROOTS)[number]] as string | undefined;
		if (
			place === undefined ||
			parts.length === 0 ||
			parts.some((part) => ['', '.', '..'].includes(part)) ||
			file.includes('\0')
		)
			throw new FileRefused(pathFault(file) ?? `“${file}”不是编辑台的文件。`);
		const full = path.join(place, ...parts);
		refuseLinks(place, full, file);
		return full;
	}
	/** Where a file lies that may be written. @throws FileRefused for what is not the desk's */
	#own(file: string): string {
		const fault = pathFault(file);
		if (fault !== undefined) throw new FileRefused(fault);
		return this.#seen(file);
	}
}

/** Nothing is read or written through a link that leads out of the folder. */
function refuseLinks(root: string, place: string, file: string): void {
	const real = path.relative(realOf(root), realOf(place));
	if (real.startsWith('..') || path.isAbsolute(real))
		throw new FileRefused(`“${file}”经过一个指向别处的链接，编辑台不碰它。`);
}

/** Where a path leads, also one that is not there yet. */
function realOf(place: string): string {
	let there = place;
	while (!lstatSync(there, { throwIfNoEntry: false })) there = path.dirname(there);
	return path.join(realpathSync(there), path.relative(there, place));
}

/** Links are passed over: they may lead anywhere, and in circles. */
function filesIn(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter(({ name }) => !name.startsWith('.'))
		.flatMap((entry) => {
			const place = path.join(folder, entry.name);
			return entry.isDirectory() ? filesIn(place) : entry.isFile() ? [place] : [];
		});
}

function contentOf(place: string): SentFile | undefined {
	const stats = statOf(place);
	return stats && { bytes: readFileSync(place), version: versionOf(stats) };
}

/** Undefined where there is no file. */
function statOf(place: string): BigIntStats | undefined {
	const stats = statSync(place, { throwIfNoEntry: false, bigint: true });
	return stats?.isFile() ? stats : undefined;
}

const versionOf = ({ mtimeNs, size }: BigIntStats): string => `${mtimeNs}-${size}`;

const isSame = (one: string, other: string): boolean => {
	const [a, b] = [statSync(one, { throwIfNoEntry: false }), statSync(other, { throwIfNoEntry: false })];
	return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
};
