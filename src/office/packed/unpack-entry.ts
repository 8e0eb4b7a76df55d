import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './zip-directory.ts';
import { ZipFault } from './zip-fault.ts';

const [STORED, DEFLATED] = [0, 8];
const HEADER = 0x04034b50;
const HEADER_SIZE = 30;
/** No program packs more tightly than this; a size beyond it is not a true one. */
const TIGHTEST = 1032;
/** So much is unpacked before it is looked at how much came out. */
const PORTION = 1 << 15;

/**
 * What a file in a zip is when it is unpacked. What comes out is counted, whatever the zip says of it.
 * @param bytes the piece of the zip from the file's own header to `end`
 * @throws ZipFault
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
	if (entry.isEncrypted) throw new ZipFault('encrypted', entry.name);
	if (entry.method !== STORED && entry.method !== DEFLATED) throw new ZipFault('other-method', entry.name);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	if (bytes.length < HEADER_SIZE || view.getUint32(0, true) !== HEADER)
		throw new ZipFault('damaged', entry.name);
	const from = HEADER_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
	const packed = bytes.subarray(from, from + entry.packedSize);
	if (packed.length < entry.packedSize) throw new ZipFault('damaged', entry.name);
	const unpacked = entry.method === STORED ? packed.slice() : inflated(packed, entry);
	if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc)
		throw new ZipFault('damaged', entry.name);
	return unpacked;
}

function inflated(packed: Uint8Array, { name, size }: ZipEntry): Uint8Array {
	if (size > packed.length * TIGHTEST) throw new ZipFault('damaged', name);
	try {
		// What is small cannot become much, and is unpacked in one go: that is four times as quick.
		return packed.length > PORTION
			? inFlow(packed, name, size)
			: within(inflateSync(packed, { out: new Uint8Array(size + 1) }), name, size);
	} catch (error) {
		throw error instanceof ZipFault ? error : new ZipFault('damaged', name);
	}
}

function within(unpacked: Uint8Array, name: string, size: number): Uint8Array {
	if (unpacked.length > size) throw new ZipFault('larger', name);
	return unpacked;
}

function inFlow(packed: Uint8Array, name: string, size: number): Uint8Array {
	const unpacked = new Uint8Array(size);
	let length = 0;
	const stream = new Inflate((piece) => {
		if (length + piece.length > size) throw new ZipFault('larger', name);
		unpacked.set(piece, length);
		length += piece.length;
	});
	for (let at = 0; at < packed.length; at += PORTION)
		stream.push(packed.subarray(at, at + PORTION), at + PORTION >= packed.length);
	return unpacked.subarray(0, length);
}
