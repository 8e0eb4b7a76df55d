import type { ContentFolder } from './content-folder.ts';
import type { FileChange } from './write-together.ts';
import { forgetUnder, keepOne, keptUnder } from '../store/browser-database.ts';
import { isSameBytes } from './same-bytes.ts';

/** One of several files that were being saved: as it was and as it was to be, undefined for no file; or its new name. */
export type Half =
	| { file: string; before: Uint8Array | undefined; after: Uint8Array | undefined }
	| { file: string; to: string };

/** What is being saved is kept, so that a browser that is closed in the middle of it leaves nobody guessing. */
export interface SaveJournal {
	/** Before the first file is written. */
	begin(halves: readonly Half[]): Promise<void>;
	/** All is written, or nothing. */
	end(): Promise<void>;
	/** What was begun and not ended; empty where nothing was. */
	left(): Promise<readonly Half[]>;
}

/** Keeps it in this browser; where that cannot be, saving goes on without. */
export function browserJournal(folderName: string): SaveJournal {
	const key = `saving/${folderName}/`;
	return {
		begin: (halves) => keepOne(`${key}halves`, halves).catch(() => undefined),
		end: () => forgetUnder(key).catch(() => undefined),
		left: async () => ((await keptUnder(key)).get('halves') as readonly Half[] | undefined) ?? [],
	};
}

/** How far a save came that was not ended, and the ways on. */
export interface LeftHalf {
	written: readonly string[];
	unwritten: readonly string[];
	/** Files that somebody changed since; they are left alone. */
	changed: readonly string[];
	/** Writes the rest. */
	forth: readonly FileChange[];
	/** Makes what is written what it was. */
	back: readonly FileChange[];
}

/** Looks how far a save came that was not ended; undefined where all of it is written, or nothing. */
export async function leftHalf(
	folder: ContentFolder,
	halves: readonly Half[],
): Promise<LeftHalf | undefined> {
	const versions = new Map((await folder.list()).map(({ file, version }) => [file, version]));
	const now = await folder.readMany(halves.flatMap((half) => ('to' in half ? [] : [half.file])));
	const stateOf = (half: Half): 'written' | 'unwritten' | 'changed' => {
		if ('to' in half) {
			if (versions.has(half.file) === versions.has(half.to)) return 'changed';
			return versions.has(half.to) ? 'written' : 'unwritten';
		}
		const bytes = now.get(half.file)?.bytes;
		return isSameBytes(bytes, half.after)
			? 'written'
			: isSameBytes(bytes, half.before)
				? 'unwritten'
				: 'changed';
	};
	const all = halves.map((half) => ({ half, state: stateOf(half) }));
	const those = (state: string): Half[] => all.filter((one) => one.state === state).map(({ half }) => half);
	const [written, unwritten, changed] = [those('written'), those('unwritten'), those('changed')];
	if (written.length === 0 || written.length === halves.length) return undefined;
	const names = (some: readonly Half[]): string[] => some.map(({ file }) => file);
	return {
		written: names(written),
		unwritten: names(unwritten),
		changed: names(changed),
		forth: unwritten.map((half) =>
			'to' in half
				? { file: half.file, to: half.to, expected: versions.get(half.file)! }
				: { file: half.file, bytes: half.after, expected: versions.get(half.file) },
		),
		back: [...written]
			.reverse()
			.map((half) =>
				'to' in half
					? { file: half.to, to: half.file, expected: versions.get(half.to)! }
					: { file: half.file, bytes: half.before, expected: versions.get(half.file) },
			),
	};
}
