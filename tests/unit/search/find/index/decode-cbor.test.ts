import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from 'cborg';
import type { CborItem } from '../../../../../src/search/find/index/decode-cbor.ts';
import { decodeCbor } from '../../../../../src/search/find/index/decode-cbor.ts';

const { item } = fc.letrec<{ item: CborItem }>((tie) => ({
	item: fc.oneof(
		{ maxDepth: 4 },
		fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
		fc.string({ unit: 'binary', maxLength: 300 }),
		fc.array(tie('item')),
	),
}));

test('what was encoded is decoded', () => {
	fc.assert(
		fc.property(item, (value) => {
			expect(decodeCbor(encode(value))).toEqual(value);
		}),
	);
});

test('what was cut short is refused', () => {
	fc.assert(
		fc.property(item, (value) => {
			const bytes = encode(value);
			expect(() => decodeCbor(bytes.subarray(0, bytes.length - 1))).toThrow();
		}),
	);
});
