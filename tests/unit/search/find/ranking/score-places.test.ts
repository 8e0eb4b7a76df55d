import { expect, test } from 'vitest';
import type { Posting } from '../../../../../src/search/find/index/index-files.ts';
import { scorePlaces } from '../../../../../src/search/find/ranking/score-places.ts';

const FIELDS = ['names', 'context'];
const table = {
	places: Array.from({ length: 20 }, (_, at) => ({ id: `p${at}`, words: 50 })),
	fields: FIELDS,
};
const at = (place: number, count = 1, fields: number[] = []): Posting => ({ place, count, fields });
const word = (...postings: Posting[]) => ({ postings, weight: 1 });

/** Places by score, best first. */
const ranked = (words: ReturnType<typeof word>[], all = false): number[] =>
	[...scorePlaces(words, table, all)].sort((a, b) => b[1] - a[1]).map(([place]) => place);

test('a rare word says more than a common one', () => {
	const common = word(...Array.from({ length: 15 }, (_, place) => at(place + 1)));
	expect(ranked([common, word(at(0))])[0]).toBe(0);
});

test('a word in the name of a place says more than one in its text', () => {
	expect(ranked([word(at(1), at(2, 1, [0]))])).toEqual([2, 1]);
	expect(ranked([word(at(1, 0, [1]), at(2))])).toEqual([2, 1]);
});

test('a word in a short text says more than one in a long one', () => {
	const places = [
		{ id: 'long', words: 900 },
		{ id: 'short', words: 30 },
	];
	const scores = scorePlaces([word(at(0), at(1))], { places, fields: FIELDS }, false);
	expect(scores.get(1)).toBeGreaterThan(scores.get(0)!);
});

test('where all words are asked for, a place without one of them is out', () => {
	expect(ranked([word(at(1), at(2)), word(at(2), at(3)), word(at(1), at(2))], true)).toEqual([2]);
	expect(ranked([word(at(1)), word()], true)).toEqual([]);
});
