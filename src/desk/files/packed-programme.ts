import { unpackEntry } from '../../office/packed/unpack-entry.ts';
import { TAIL_SIZE, directoryPlace, zipEntries } from '../../office/packed/zip-directory.ts';
import type { ZipEntry } from '../../office/packed/zip-directory.ts';
import { ZipFault } from '../../office/packed/zip-fault.ts';
import type { ZipFaultKind } from '../../office/packed/zip-fault.ts';
import * as words from '../text/zip.ts';
import { FolderFault } from './content-folder.ts';
import { programmeInZip } from './programme-in-zip.ts';

const ZIP_LIMIT = 1_000_000_000;
/** So much of the zip is read and unpacked in one task of the page. */
const READ_AT_ONCE = 100_000;
/** So much that was not asked for is read along, which is quicker than to begin again. */
const READ_ALONG = 50_000;

/** The files of a programme as they were given, each of them there when it is asked for. */
export interface PackedProgramme {
	/** In bytes, by path from the programme's folder. */
	readonly sizes: ReadonlyMap<string, number>;
	/**
	 * What stands in files; one that is not there is left out.
	 * @throws FolderFault where one cannot be read
	 */
	unpack(files: readonly string[]): Promise<Map<string, Uint8Array>>;
}

/**
 * Opens a zip and unpacks nothing yet.
 * @throws FolderFault where it is no zip, is damaged, climbs out of its folder, unpacks to too much or holds no programme
 */
export async function packedProgramme(zip: Blob): Promise<PackedProgramme> {
	if (zip.size === 0) throw new FolderFault(words.empty);
	if (zip.size > ZIP_LIMIT) throw new FolderFault(words.tooLarge);
	const [first, second, third] = await bytesOf(zip, 0, 4);
	if (first !== 0x50 || second !== 0x4b) throw new FolderFault(words.noZip);
	if (third === 7) throw new FolderFault(words.split);
	const entries = await inWords(async () => {
		const place = directoryPlace(await bytesOf(zip, Math.max(0, zip.size - TAIL_SIZE), zip.size), zip.size);
		return zipEntries(await bytesOf(zip, place.from, place.to), place);
	});
	const files = programmeInZip(entries);
	return {
		sizes: new Map([...files].map(([file, { size }]) => [file, size])),
		unpack: (wanted) => inWords(() => unpack(zip, files, wanted)),
	};
}

async function unpack(
	zip: Blob,
	files: ReadonlyMap<string, ZipEntry>,
	wanted: readonly string[],
): Promise<Map<string, Uint8Array>> {
	const found = new Map<string, Uint8Array>();
	const open = wanted
		.flatMap((file): [string, ZipEntry][] => (files.has(file) ? [[file, files.get(file)!]] : []))
		.sort(([, a], [, b]) => a.at - b.at);
	while (open.length > 0) {
		const from = open[0]![1].at;
		let to = from;
		let number = 0;
		for (const [, { at, end }] of open) {
			if (number > 0 && (at - to > READ_ALONG || end - from > READ_AT_ONCE)) break;
			to = Math.max(to, end);
			number += 1;
		}
		const piece = await bytesOf(zip, from, to);
		for (const [file, entry] of open.splice(0, number))
			found.set(file, unpackEntry(piece.subarray(entry.at - from, entry.end - from), entry));
	}
	return found;
}

async function bytesOf(zip: Blob, from: number, to: number): Promise<Uint8Array> {
	try {
		return new Uint8Array(await zip.slice(from, to).arrayBuffer());
	} catch {
		throw new FolderFault(words.unreadable);
	}
}

const FAULTS: Readonly<Record<ZipFaultKind, (file: string) => string>> = {
	'cut-off': () => words.cutOff,
	damaged: (file) => (file === '' ? words.damaged : words.damagedFile(file)),
	larger: words.larger,
	encrypted: () => words.encrypted,
	'other-method': words.otherMethod,
};

async function inWords<Value>(act: () => Promise<Value>): Promise<Value> {
	try {
		return await act();
	} catch (error) {
		throw error instanceof ZipFault ? new FolderFault(FAULTS[error.kind](error.file)) : error;
	}
}
