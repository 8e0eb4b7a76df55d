/** What Pagefind's index files are made of: numbers, texts and lists of these (CBOR, RFC 8949). */
export type Item = number | string | Item[];

const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** @throws where something else stands than numbers, texts and lists */
export function decode(bytes: Uint8Array): Item {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const decoder = new TextDecoder();
	let at = 0;
	const argument = (short: number): number => {
		if (short < 24) return short;
		const from = at;
		at += 2 ** (short - 24);
		if (short === 24) return view.getUint8(from);
		if (short === 25) return view.getUint16(from);
		if (short === 26) return view.getUint32(from);
		throw new Error(`CBOR: length ${short} at ${from}`);
	};
	const item = (): Item => {
		const head = view.getUint8(at++);
		const kind = head >> 5;
		const value = argument(head & 31);
		if (kind === NUMBER) return value;
		if (kind === NEGATIVE) return -1 - value;
		if (kind === TEXT) return decoder.decode(bytes.subarray(at, (at += value)));
		if (kind === LIST) return Array.from({ length: value }, item);
		throw new Error(`CBOR: kind ${kind} at ${at - 1}`);
	};
	return item();
}

/** The shortest bytes for an item. */
export function encode(item: Item): Uint8Array<ArrayBuffer> {
	const bytes: number[] = [];
	const head = (kind: number, value: number): void => {
		const lead = kind << 5;
		if (value < 24) bytes.push(lead | value);
		else if (value < 2 ** 8) bytes.push(lead | 24, value);
		else if (value < 2 ** 16) bytes.push(lead | 25, value >> 8, value & 255);
		else bytes.push(lead | 26, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
	};
	const write = (one: Item): void => {
		if (typeof one === 'number') {
			if (one < 0) head(NEGATIVE, -1 - one);
			else head(NUMBER, one);
		} else if (typeof one === 'string') {
			const text = new TextEncoder().encode(one);
			head(TEXT, text.length);
			for (const byte of text) bytes.push(byte);
		} else {
			head(LIST, one.length);
			for (const part of one) write(part);
		}
	};
	write(item);
	return Uint8Array.from(bytes);
}
