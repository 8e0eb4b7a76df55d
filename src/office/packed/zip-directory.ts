import { namesAsMeant } from './zip-names.ts';
import type { WrittenName } from './zip-names.ts';
import { extraField } from './zip-extra.ts';
import { ZipFault } from './zip-fault.ts';

/** A file as the directory of a zip has it. */
export interface ZipEntry {
	name: string;
	/** Points to another file instead of being one. */
	isLink: boolean;
	isEncrypted: boolean;
	method: number;
	packedSize: number;
	size: number;
	crc: number;
	/** Where its own header begins. */
	at: number;
	/** Where at the latest what it is packed to ends. */
	end: number;
}

/** Where the directory of a zip lies. */
export interface DirectoryPlace {
	from: number;
	to: number;
	/** So much stands before the zip, which its own numbers do not know of. */
	shift: number;
}

const [END, WIDE_END, WIDE_PLACE, ENTRY] = [0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50];
const [END_SIZE, WIDE_END_SIZE, WIDE_PLACE_SIZE, ENTRY_SIZE] = [22, 56, 20, 46];
const LONGEST_REMARK = 0xffff;
/** Where a number of 32 bits is too small for what it says, the true one stands elsewhere. */
const ELSEWHERE = 0xffffffff;
const WIDE_FIELD = 1;

/** So much of the end of a zip says where its directory is. */
export const TAIL_SIZE = END_SIZE + LONGEST_REMARK + WIDE_PLACE_SIZE + WIDE_END_SIZE;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
const wide = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/**
 * Finds the directory of a zip.
 * @param tail the last bytes, `TAIL_SIZE` or all
 * @param size of the whole zip
 * @throws ZipFault
 */
export function directoryPlace(tail: Uint8Array, size: number): DirectoryPlace {
	const view = viewOf(tail);
	let end = tail.length - END_SIZE;
	while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
	if (end < 0) throw new ZipFault('cut-off');
	let length = view.getUint32(end + 12, true);
	let from = view.getUint32(end + 16, true);
	let before = end;
	const place = end - WIDE_PLACE_SIZE;
	if (place >= WIDE_END_SIZE && view.getUint32(place, true) === WIDE_PLACE) {
		before = place - WIDE_END_SIZE;
		if (view.getUint32(before, true) !== WIDE_END) throw new ZipFault('damaged');
		length = wide(view, before + 40);
		from = wide(view, before + 48);
	}
	const to = size - tail.length + before;
	const shift = to - length - from;
	if (shift < 0 || length > to) throw new ZipFault('cut-off');
	return { from: to - length, to, shift };
}

/**
 * The files of a zip, folders too, in the order of its directory.
 * @param directory the bytes at that place
 * @throws ZipFault
 */
export function zipEntries(directory: Uint8Array, { from, shift }: DirectoryPlace): ZipEntry[] {
	const view = viewOf(directory);
	const names: WrittenName[] = [];
	const entries: ZipEntry[] = [];
	for (let at = 0; at < directory.length;) {
		if (at + ENTRY_SIZE > directory.length || view.getUint32(at, true) !== ENTRY)
			throw new ZipFault('damaged');
		const flags = view.getUint16(at + 8, true);
		const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
		const extraEnd = nameEnd + view.getUint16(at + 30, true);
		if (extraEnd > directory.length) throw new ZipFault('damaged');
		const extra = directory.subarray(nameEnd, extraEnd);
		const [size, packedSize, place] = trueNumbers(
			[view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
			extra,
		);
		names.push({
			bytes: directory.subarray(at + ENTRY_SIZE, nameEnd),
			isUtf8: (flags & 0x800) !== 0,
			extra,
		});
		entries.push({
			name: '',
			isLink: view.getUint32(at + 38, true) >>> 28 === 0xa,
			isEncrypted: (flags & 1) !== 0,
			method: view.getUint16(at + 10, true),
			packedSize,
			size,
			crc: view.getUint32(at + 16, true),
			at: place + shift,
			end: from,
		});
		at = extraEnd + view.getUint16(at + 32, true);
	}
	namesAsMeant(names).forEach((name, index) => (entries[index]!.name = name));
	const byPlace = [...entries].sort((a, b) => a.at - b.at);
	byPlace.forEach((entry, index) => (entry.end = byPlace[index + 1]?.at ?? from));
	return entries;
}

/** Those of three numbers that are too large for their place stand in a field of their own, one after the other. */
function trueNumbers(
	numbers: readonly [number, number, number],
	extra: Uint8Array,
): [number, number, number] {
	if (!numbers.includes(ELSEWHERE)) return [...numbers];
	const field = extraField(extra, WIDE_FIELD);
	if (!field || field.length < numbers.filter((number) => number === ELSEWHERE).length * 8)
		throw new ZipFault('damaged');
	const view = viewOf(field);
	let at = 0;
	return numbers.map((number) => {
		if (number !== ELSEWHERE) return number;
		at += 8;
		return wide(view, at - 8);
	}) as [number, number, number];
}
