import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerKey } from '../../../../src/questions/core/answer-key.ts';
import { normaliseBlank } from '../../../../src/questions/core/normalise-blank.ts';
import { score } from '../../../../src/questions/core/score.ts';

const options = ['a', 'b', 'c', 'd'];
const multiple = (scoring: 'all' | 'partial-safe' | 'half'): AnswerKey & { kind: 'multiple' } => ({
	kind: 'multiple',
	options,
	answer: ['a', 'c'],
	scoring,
});

test.each([
	// QTI match_correct: the whole key or nothing.
	['all', ['a', 'c'], 'right', 1],
	['all', ['c', 'a'], 'right', 1],
	['all', ['a'], 'wrong', 0],
	['all', ['a', 'b', 'c'], 'wrong', 0],
	['partial-safe', ['a'], 'partial', 1 / 2],
	['partial-safe', ['a', 'b'], 'wrong', 0],
	['half', ['c'], 'partial', 1 / 2],
	['half', ['c', 'd'], 'wrong', 0],
	['half', ['b'], 'wrong', 0],
] as const)('multiple by %s: %j is %s', (scoring, answer, state, share) => {
	const result = score(multiple(scoring), answer);
	expect(result.state).toBe(state);
	expect(result.points / result.max).toBe(share);
});

test('nothing chosen is unanswered and an unknown option is invalid, neither is wrong', () => {
	expect(score(multiple('all'), []).state).toBe('unanswered');
	expect(score(multiple('all'), undefined).state).toBe('unanswered');
	expect(score(multiple('all'), ['z']).state).toBe('invalid');
	expect(score({ kind: 'single', options, answer: 'a' }, 'z').state).toBe('invalid');
	expect(score({ kind: 'single', options, answer: 'a' }, ['a']).state).toBe('invalid');
});

test('a judgement is right when it agrees', () => {
	const key: AnswerKey = { kind: 'judge', answer: 'false', options: ['true', 'false'] };
	expect(score(key, 'false').state).toBe('right');
	expect(score(key, 'true').state).toBe('wrong');
});

test('blanks are compared without width, case and extra spaces', () => {
	const key: AnswerKey = { kind: 'blank', answer: [['学思想'], ['11', '十一']] };
	expect(score(key, [' 学思想 ', '１１']).state).toBe('right');
	expect(score(key, ['学思想', '12']).state).toBe('partial');
	expect(score(key, ['', ' ']).state).toBe('unanswered');
	expect(score(key, ['学思想']).state).toBe('invalid');
	expect(normaliseBlank(' Ａ　 b ')).toBe('a b');
});

test('order and match count right places, or all of them', () => {
	const order: AnswerKey = { kind: 'order', answer: ['a', 'b', 'c'], scoring: 'proportion' };
	expect(score(order, ['a', 'c', 'b'])).toEqual({ state: 'partial', points: 12, max: 36 });
	expect(score({ ...order, scoring: 'all' }, ['a', 'c', 'b']).state).toBe('wrong');
	const match: AnswerKey = { kind: 'match', options, answer: { a: 'b', b: 'a' }, scoring: 'proportion' };
	expect(score(match, { a: 'b', b: 'a' }).state).toBe('right');
	expect(score(match, { a: 'b', b: '' }).state).toBe('partial');
	expect(score(match, { a: '', b: '' }).state).toBe('unanswered');
});

test('points are whole, between nought and the maximum, and do not depend on the order of choosing', () => {
	const policies = fc.constantFrom('all' as const, 'partial-safe' as const, 'half' as const);
	fc.assert(
		fc.property(
			policies,
			fc.subarray(options),
			fc.subarray(options, { minLength: 2, maxLength: 3 }),
			(scoring, chosen, answer) => {
				const key: AnswerKey = { kind: 'multiple', options, answer, scoring };
				const result = score(key, chosen);
				expect(Number.isInteger(result.points)).toBe(true);
				expect(result.points).toBeGreaterThanOrEqual(0);
				expect(result.points).toBeLessThanOrEqual(result.max);
				expect(score(key, [...chosen].reverse())).toEqual(result);
			},
		),
	);
});

test('one more right choice never costs points', () => {
	const policies = fc.constantFrom('all' as const, 'partial-safe' as const, 'half' as const);
	fc.assert(
		fc.property(
			policies,
			fc.subarray(options),
			fc.subarray(options, { minLength: 2 }),
			(scoring, chosen, answer) => {
				const key: AnswerKey = { kind: 'multiple', options, answer, scoring };
				const more = answer.find((option) => !chosen.includes(option));
				if (!more) return;
				const share = (picked: string[]): number => score(key, picked).points / score(key, picked).max;
				expect(share([...chosen, more])).toBeGreaterThanOrEqual(share(chosen));
			},
		),
	);
});
