import { expect, test } from 'vitest';
import { answerKey } from '../../../../src/questions/core/answer-key.ts';
import { question } from '../../../../src/model/question.ts';

const common = { id: 'q', stem: '甲', explanation: '乙', sources: ['plan 一'], difficulty: 'easy' };
const options = { a: '子', b: '丑', c: '寅' };
const keyOf = (own: object) => answerKey(question.parse({ ...common, ...own }));

test('a key holds what scoring needs of each kind, and no text of an option', () => {
	expect(keyOf({ kind: 'single', options, answer: 'b' })).toEqual({
		kind: 'single',
		answer: 'b',
		options: ['a', 'b', 'c'],
	});
	expect(keyOf({ kind: 'multiple', options, answer: ['a', 'c'], scoring: 'half' })).toEqual({
		kind: 'multiple',
		answer: ['a', 'c'],
		options: ['a', 'b', 'c'],
		scoring: 'half',
	});
	expect(keyOf({ kind: 'blank', stem: '____', answer: [['甲', '乙']] })).toEqual({
		kind: 'blank',
		answer: [['甲', '乙']],
	});
	expect(keyOf({ kind: 'order', options, answer: ['c', 'a', 'b'] })).toMatchObject({
		kind: 'order',
		answer: ['c', 'a', 'b'],
	});
	expect(keyOf({ kind: 'match', prompts: { a: '一' }, options, answer: { a: 'c' } })).toMatchObject({
		kind: 'match',
		answer: { a: 'c' },
		options: ['a', 'b', 'c'],
	});
});

test('a blank knows the unit that is printed behind it; a numeral there is none', () => {
	expect(keyOf({ kind: 'blank', stem: '____月和____十天，____。', answer: [['4'], ['三'], ['甲']] })).toEqual(
		{
			kind: 'blank',
			answer: [['4'], ['三'], ['甲']],
			after: ['月和', '', ''],
		},
	);
});

test('a true or false question is a choice of two', () => {
	expect(keyOf({ kind: 'judge', answer: false })).toEqual({
		kind: 'judge',
		answer: 'false',
		options: ['true', 'false'],
	});
});
