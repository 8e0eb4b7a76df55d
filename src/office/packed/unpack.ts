import { FileRefused } from '../file-refused.ts';
import { unpackEntry } from './unpack-entry.ts';
import { TAIL_SIZE, directoryPlace, zipEntries } from './zip-directory.ts';

const MEGABYTE = 1024 * 1024;
/** A file of an office program by itself, and what it may unpack to; a bomb packs gigabytes into kilobytes. */
const FILE_LIMIT = 50 * MEGABYTE;
const UNPACKED_LIMIT = 200 * MEGABYTE;

/**
 * The parts of an .xlsx or .docx by name.
 * @param isWanted which parts to unpack; the others have no bytes
 * @throws FileRefused where the package is damaged or unpacks to too much
 */
export function unpackZip(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
	if (bytes.length > FILE_LIMIT) {
		throw new FileRefused(`文件有${megabytes(bytes.length)}，超过50 MB。请拆成几个文件再来。`);
	}
	const parts = new Map<string, Uint8Array>();
	let size = 0;
	try {
		const place = directoryPlace(bytes.subarray(-TAIL_SIZE), bytes.length);
		for (const entry of zipEntries(bytes.subarray(place.from, place.to), place)) {
			if (!isWanted(entry.name)) {
				parts.set(entry.name, new Uint8Array());
				continue;
			}
			size += entry.size;
			if (size > UNPACKED_LIMIT) {
				throw new FileRefused(
					`文件展开以后超过${megabytes(UNPACKED_LIMIT)}，不像正常的文档，没有打开。请用WPS或Office另存一份再来。`,
				);
			}
			parts.set(entry.name, unpackEntry(bytes.subarray(entry.at, entry.end), entry));
		}
	} catch (error) {
		if (error instanceof FileRefused) throw error;
		throw new FileRefused('文件是坏的，打不开。请用WPS或Office打开它，另存一份再来。');
	}
	return parts;
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / MEGABYTE)} MB`;
