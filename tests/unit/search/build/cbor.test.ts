import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encode } from '../../../../src/search/build/cbor.ts';
import type { Item } from '../../../../src/search/build/cbor.ts';

const { item } = fc.letrec<{ item: Item }>((tie) => ({
	item: fc.oneof(
		{ maxDepth: 4 },
		fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }),
		fc.string({ unit: 'grapheme' }),
		fc.array(tie('item')),
	),
}));

test('what was written is read again', () => {
	fc.assert(
		fc.property(item, (one) => {
			expect(decode(encode(one))).toEqual(one);
		}),
	);
});

test('an item is written as short as it goes', () => {
	expect([...encode([23, 24, 256, 65_536, -1, '读'])]).toEqual([
		0x86, 23, 0x18, 24, 0x19, 1, 0, 0x1a, 0, 1, 0, 0, 0x20, 0x63, 0xe8, 0xaf, 0xbb,
	]);
});

test('other things than numbers, texts and lists are refused', () => {
	expect(() => decode(Uint8Array.of(0xa0))).toThrow('CBOR: kind 5');
	expect(() => decode(Uint8Array.of(0x9f))).toThrow('CBOR: length 31');
});
