import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COUNTS, FIRSTS, decodeOwnSet, drawOwnSet } from '../../../../src/review/core/own-set.ts';
import type { OwnSet } from '../../../../src/review/core/own-set.ts';

const KINDS = ['single', 'judge', 'blank'] as const;
const questions = Array.from({ length: 60 }, (_, at) => ({
	id: `q-${at}`,
	quiz: `bank-${at % 4}`,
	kind: KINDS[at % 3]!,
	difficulty: 'easy' as const,
}));
const sets = fc.record({
	quizzes: fc.subarray(['bank-0', 'bank-1', 'bank-2', 'bank-3', 'gone']),
	kinds: fc.subarray([...KINDS]),
	count: fc.constantFrom(...COUNTS),
	first: fc.constantFrom(...FIRSTS),
});

test('a set holds what fits, each question once, as many as asked for where there are so many', () => {
	fc.assert(
		fc.property(sets, fc.string(), (set, seed) => {
			const drawn = drawOwnSet(
				set,
				questions,
				() => false,
				() => true,
				seed,
			);
			const fitting = questions.filter(
				({ quiz, kind }) =>
					(set.quizzes.length === 0 || set.quizzes.includes(quiz)) &&
					(set.kinds.length === 0 || set.kinds.includes(kind)),
			);
			expect(drawn.every((question) => fitting.includes(question))).toBe(true);
			expect(new Set(drawn).size).toBe(drawn.length);
			expect(drawn).toHaveLength(Math.min(set.count, fitting.length));
		}),
	);
});

test('what is to come first does, and the rest fills up', () => {
	const set: OwnSet = { quizzes: [], kinds: [], count: 10, first: 'missed' };
	const wrong = ['q-7', 'q-20', 'q-33'];
	const drawn = drawOwnSet(
		set,
		questions,
		(id) => wrong.includes(id),
		() => true,
		'seed',
	).map(({ id }) => id);
	expect(drawn.slice(0, 3).sort()).toEqual(['q-20', 'q-33', 'q-7']);
	expect(drawn).toHaveLength(10);
});

test('of what has a star nothing else is drawn', () => {
	const set: OwnSet = { quizzes: [], kinds: [], count: 10, first: 'any', starred: true };
	const starred = ['q-1', 'q-2'];
	const drawn = drawOwnSet(
		set,
		questions,
		() => true,
		(id) => starred.includes(id),
		'seed',
	);
	expect(drawn.map(({ id }) => id).sort()).toEqual(starred);
});

test('how a set is made is read as it was kept, and what is none is refused', () => {
	const set: OwnSet = { quizzes: ['a'], kinds: ['judge'], count: 20, first: 'new', starred: true };
	expect(decodeOwnSet({ ...set, at: 5 })).toEqual(set);
	expect(decodeOwnSet({ quizzes: 7, kinds: [1, 'judge'], count: 10, first: 'any' })).toEqual({
		quizzes: [],
		kinds: ['judge'],
		count: 10,
		first: 'any',
	});
	expect(decodeOwnSet({ ...set, count: 7 })).toBeUndefined();
	expect(decodeOwnSet({ ...set, first: 'x' })).toBeUndefined();
});
