import { strToU8, zipSync } from 'fflate';
import { toDelete } from '../text/zip.ts';
import type { ContentFolder, ListedFile } from './content-folder.ts';

/** What was done to the files of a folder. */
export interface FolderChanges {
	changed: ReadonlyMap<string, Uint8Array>;
	removed: readonly string[];
}

/** What has become of a folder since its files were listed. @throws FolderFault where it cannot be read */
export async function changesInFolder(
	folder: ContentFolder,
	before: readonly ListedFile[],
): Promise<FolderChanges> {
	const was = new Map(before.map(({ file, version }) => [file, version]));
	const now = await folder.list();
	const there = new Set(now.map(({ file }) => file));
	const read = await folder.readMany(
		now.filter(({ file, version }) => was.get(file) !== version).map(({ file }) => file),
	);
	return {
		changed: new Map([...read].map(([file, { bytes }]) => [file, bytes])),
		removed: [...was.keys()].filter((file) => !there.has(file)),
	};
}

/** A zip of the changed files, with a note of what is to be deleted by hand; undefined where nothing changed. */
export function zipOfChanges({ changed, removed }: FolderChanges): Uint8Array | undefined {
	if (changed.size === 0 && removed.length === 0) return undefined;
	const files: Record<string, Uint8Array> = Object.fromEntries(changed);
	if (removed.length > 0) files[toDelete] = strToU8(`\uFEFF${removed.join('\r\n')}\r\n`);
	return zipSync(files, { level: 6 });
}
