import { expect, test } from 'vitest';
import { decodeAnswer, isEmptyAnswer } from '../../../../src/questions/core/answer.ts';

test('an answer is read where it is of the kind, and refused where it is not', () => {
	expect(decodeAnswer('single', 'a')).toBe('a');
	expect(decodeAnswer('judge', ['true'])).toBeUndefined();
	expect(decodeAnswer('multiple', ['a', 'b'])).toEqual(['a', 'b']);
	expect(decodeAnswer('multiple', ['a', 7])).toBeUndefined();
	expect(decodeAnswer('blank', 'text')).toBeUndefined();
	expect(decodeAnswer('match', { a: 'b' })).toEqual({ a: 'b' });
	for (const odd of [null, ['a'], { a: 1 }, 7]) expect(decodeAnswer('match', odd)).toBeUndefined();
});

test('nothing given is empty, whatever its form; anything given is not', () => {
	for (const empty of [undefined, null, '', ' ', [], ['', ' '], {}, { a: '' }]) {
		expect(isEmptyAnswer(empty)).toBe(true);
	}
	for (const given of ['a', ['', 'b'], { a: '', b: 'c' }, 0, [7]]) expect(isEmptyAnswer(given)).toBe(false);
});
