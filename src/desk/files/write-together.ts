import type { ContentFolder, FileContent, WriteOutcome } from './content-folder.ts';
import { FolderFault } from './content-folder.ts';

/** One file of several that are saved at once, by its path from the programme's folder. */
export type FileChange =
	/** `bytes` undefined takes the file away; `expected` undefined makes a new one. */
	| { file: string; bytes: Uint8Array | undefined; expected: string | undefined }
	| { file: string; to: string; expected: string };

/** What became of several files. */
export type WrittenTogether =
	| { kind: 'written'; versions: ReadonlyMap<string, string | undefined> }
	/** Nothing is written: these were not as expected. */
	| { kind: 'changed'; now: ReadonlyMap<string, FileContent | undefined> }
	/** The folder did not allow it; `written` stands there all the same, since it could not be taken back. */
	| { kind: 'failed'; why: string; written: readonly string[] };

/**
 * Writes several files, all of them or none. Where one cannot be written, those before it are made what they were.
 * What is not as expected is seen before anything is written.
 */
export async function writeAllOrNone(
	folder: ContentFolder,
	changes: readonly FileChange[],
): Promise<WrittenTogether> {
	const before = await folder.readMany(changes.map(({ file }) => file));
	const early = changes.filter(({ file, expected }) => before.get(file)?.version !== expected);
	if (early.length > 0)
		return { kind: 'changed', now: new Map(early.map(({ file }) => [file, before.get(file)])) };
	const versions = new Map<string, string | undefined>();
	const done: FileChange[] = [];
	for (const change of changes) {
		let fault: unknown;
		let written: WriteOutcome | undefined;
		try {
			written = await doneOne(folder, change);
		} catch (error) {
			fault = error;
		}
		if (written?.kind === 'written') {
			done.push(change);
			if ('to' in change) versions.set(change.file, undefined).set(change.to, written.version);
			else versions.set(change.file, change.bytes && written.version);
			continue;
		}
		const left = await takenBack(folder, done, before, versions);
		if (left.length === 0 && written) return { kind: 'changed', now: new Map([[change.file, written.now]]) };
		return {
			kind: 'failed',
			why: written ? `${nameOf(change.file)}刚刚在别处改过。` : inWords(fault),
			written: left,
		};
	}
	return { kind: 'written', versions };
}

function doneOne(folder: ContentFolder, change: FileChange): Promise<WriteOutcome> {
	if ('to' in change) return folder.move(change.file, change.to, change.expected);
	const { file, bytes, expected } = change;
	return bytes ? folder.write(file, bytes, expected) : folder.remove(file, expected ?? '');
}

/** Makes what was done what it was before, the last first; gives the files that stay changed. */
async function takenBack(
	folder: ContentFolder,
	done: readonly FileChange[],
	before: ReadonlyMap<string, FileContent>,
	versions: ReadonlyMap<string, string | undefined>,
): Promise<string[]> {
	const left: string[] = [];
	for (const change of [...done].reverse()) {
		const was = before.get(change.file);
		try {
			const written =
				'to' in change
					? await folder.move(change.to, change.file, versions.get(change.to)!)
					: was
						? await folder.write(change.file, was.bytes, versions.get(change.file))
						: await folder.remove(change.file, versions.get(change.file)!);
			if (written.kind === 'changed') left.push(change.file);
		} catch {
			left.push(change.file);
		}
	}
	return left.reverse();
}

const nameOf = (file: string): string => `“${file.replace(/^content\//, '')}”`;

/** What went wrong, for a person. */
export const inWords = (error: unknown): string =>
	error instanceof FolderFault ? error.message : `出了没有料到的错误：${String(error)}`;
