import { expect, test } from 'vitest';
import { optionMark } from '../../../../src/questions/core/option-mark.ts';

const marks = (key: Parameters<typeof optionMark>[0], raw: unknown) =>
	['a', 'b', 'c', 'd'].map((option) => optionMark(key, raw, option)?.mark);

test('of several right options the chosen ones, the wrong ones and those left out are told apart', () => {
	const key = {
		kind: 'multiple',
		answer: ['a', 'b'],
		options: ['a', 'b', 'c', 'd'],
		scoring: 'all',
	} as const;
	expect(marks(key, ['a', 'c'])).toEqual(['right', 'missed', 'wrong', undefined]);
});

test('where nothing was chosen the right options are only named', () => {
	const key = {
		kind: 'multiple',
		answer: ['a', 'b'],
		options: ['a', 'b', 'c', 'd'],
		scoring: 'all',
	} as const;
	expect(marks(key, [])).toEqual(['right', 'right', undefined, undefined]);
	expect(marks(key, undefined)).toEqual(['right', 'right', undefined, undefined]);
});

test('of one right option nothing is left out, and what does not fit the question counts as not chosen', () => {
	const key = { kind: 'single', answer: 'a', options: ['a', 'b', 'c', 'd'] } as const;
	expect(marks(key, 'b')).toEqual(['right', 'wrong', undefined, undefined]);
	expect(optionMark(key, 'a', 'a')).toEqual({ mark: 'right', isRight: true, isChosen: true });
	expect(marks(key, ['b'])).toEqual(['right', undefined, undefined, undefined]);
});
