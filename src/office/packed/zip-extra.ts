/** One of the fields that programs put behind a name; undefined where it is not there. */
export function extraField(extra: Uint8Array, id: number): Uint8Array | undefined {
	const view = new DataView(extra.buffer, extra.byteOffset, extra.length);
	for (let at = 0; at + 4 <= extra.length;) {
		const end = at + 4 + view.getUint16(at + 2, true);
		if (view.getUint16(at, true) === id && end <= extra.length) return extra.subarray(at + 4, end);
		at = end;
	}
	return undefined;
}
