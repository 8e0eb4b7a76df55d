import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST, decodeMissed, withMissed } from '../../../../src/search/core/missed.ts';

const listOf = (...queries: readonly string[]): string =>
	queries.reduce((stored, query) => withMissed(decodeMissed(stored)!, query), '');

test('no list is kept until the reader begins one', () => {
	expect(decodeMissed(null)).toBeUndefined();
	expect(decodeMissed('')).toEqual([]);
});

test('the list is stored as a query a line, newest first, each once', () => {
	expect(listOf('演练', '灯', '演练')).toBe('演练\n灯');
	expect(decodeMissed('演练\n灯')).toEqual(['演练', '灯']);
});

test('whatever is stored makes a list that has an end', () => {
	fc.assert(
		fc.property(fc.string(), (stored) => {
			expect(decodeMissed(stored)!.length).toBeLessThanOrEqual(MOST);
		}),
	);
});

test('only so many are kept', () => {
	const list = decodeMissed(listOf(...Array.from({ length: MOST + 5 }, (_, at) => `词${at}`)))!;
	expect(list).toHaveLength(MOST);
	expect(list[0]).toBe(`词${MOST + 4}`);
});
