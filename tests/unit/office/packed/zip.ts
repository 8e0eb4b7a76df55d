import { crc32 } from '../../../../src/office/packed/crc32.ts';

/** A file to be put into a zip as it is; what is not given is what it should be. */
export interface RawEntry {
	name: string | Uint8Array;
	bytes: Uint8Array;
	/** What it unpacks to. */
	content?: Uint8Array;
	method?: number;
	flags?: number;
	size?: number;
	crc?: number;
	/** The sort of file as Unix says it, `0xa` for a link. */
	sort?: number;
	/** What stands behind the name in the directory. */
	extra?: Uint8Array;
	/** What the directory has for its numbers. */
	written?: { size?: number; packedSize?: number; at?: number };
}

const bytesOf = (name: string | Uint8Array): Uint8Array =>
	typeof name === 'string' ? new TextEncoder().encode(name) : name;

/** A zip, written byte for byte: programs that write one do not lie. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
	const pieces: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let at = 0;
	const put = (into: Uint8Array[], size: number, write: (view: DataView) => void): void => {
		const piece = new Uint8Array(size);
		write(new DataView(piece.buffer));
		into.push(piece);
	};
	for (const {
		bytes,
		content = bytes,
		method = 0,
		flags = 0,
		extra = new Uint8Array(),
		...entry
	} of entries) {
		const name = bytesOf(entry.name);
		const [size, crc] = [entry.size ?? content.length, entry.crc ?? crc32(content)];
		put(pieces, 30, (view) => {
			view.setUint32(0, 0x04034b50, true);
			view.setUint16(6, flags, true);
			view.setUint16(8, method, true);
			view.setUint16(26, name.length, true);
		});
		pieces.push(name, bytes);
		put(directory, 46, (view) => {
			view.setUint32(0, 0x02014b50, true);
			view.setUint16(8, flags, true);
			view.setUint16(10, method, true);
			view.setUint32(16, crc, true);
			view.setUint32(20, entry.written?.packedSize ?? bytes.length, true);
			view.setUint32(24, entry.written?.size ?? size, true);
			view.setUint16(28, name.length, true);
			view.setUint16(30, extra.length, true);
			view.setUint32(38, (entry.sort ?? 0x8) * 0x10000000, true);
			view.setUint32(42, entry.written?.at ?? at, true);
		});
		directory.push(name, extra);
		at += 30 + name.length + bytes.length;
	}
	const length = directory.reduce((sum, piece) => sum + piece.length, 0);
	put(directory, 22, (view) => {
		view.setUint32(0, 0x06054b50, true);
		view.setUint16(10, entries.length, true);
		view.setUint32(12, length, true);
		view.setUint32(16, at, true);
	});
	return new Uint8Array(Buffer.concat([...pieces, ...directory]));
}
