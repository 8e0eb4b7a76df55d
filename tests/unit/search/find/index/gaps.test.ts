import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGaps, writeGaps } from '../../../../../src/search/find/index/gaps.ts';

test('ascending numbers are read as they were written, most of them from one sign', () => {
	expect(writeGaps([0, 1, 61, 62])).toHaveLength(4);
	fc.assert(
		fc.property(fc.uniqueArray(fc.nat(100_000), { maxLength: 50 }), (numbers) => {
			const ascending = [...numbers].sort((a, b) => a - b);
			const text = writeGaps(ascending);
			expect(readGaps(text)).toEqual(ascending);
			expect(JSON.stringify(text)).toHaveLength(text.length + 2);
		}),
	);
});
