/** What index files are made of (CBOR, RFC 8949): numbers, texts and lists of these. */
export type CborItem = number | string | CborItem[];

/** @throws where something else stands, or less than is announced */
export function decodeCbor(bytes: Uint8Array): CborItem {
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
		throw new RangeError(`length ${short}`);
	};
	const item = (): CborItem => {
		const head = view.getUint8(at++);
		const value = argument(head & 31);
		switch (head >> 5) {
			case 0:
				return value;
			case 1:
				return -1 - value;
			case 3:
				if (at + value > bytes.length) throw new RangeError('text');
				return decoder.decode(bytes.subarray(at, (at += value)));
			case 4: {
				const list: CborItem[] = [];
				while (list.length < value) list.push(item());
				return list;
			}
			default:
				throw new RangeError(`kind ${head >> 5}`);
		}
	};
	return item();
}
