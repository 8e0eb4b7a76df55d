import { expect, test } from 'vitest';
import { questionHash } from '../../../../src/questions/core/question-hash.ts';
import { question } from '../../../../src/model/question.ts';

const common = {
	id: 'q-1',
	stem: '问 什么？',
	explanation: '因为。',
	sources: ['plan 一'],
	difficulty: 'easy',
};
const options = { a: '甲', b: '乙', c: '丙' };
const made = (change: object) =>
	question.parse({ ...common, kind: 'multiple', options, answer: ['a', 'b'], ...change });
const hash = questionHash(made({}));

test.each([
	[{ explanation: '另一种解析。' }],
	[{ sources: ['plan 二'], difficulty: 'hard', id: 'q-2' }],
	[{ stem: ' 问  什么？ ' }],
	[{ options: { c: '丙', b: '乙', a: '甲' }, answer: ['b', 'a'] }],
])('%j leaves the meaning as it is', (change) => {
	expect(questionHash(made(change))).toBe(hash);
});

test.each([
	[{ stem: '问谁？' }],
	[{ options: { a: '甲', b: '乙', c: '丁' } }],
	[{ answer: ['a', 'c'] }],
	[{ kind: 'single', answer: 'a' }],
])('%j makes it another question', (change) => {
	expect(questionHash(made(change))).not.toBe(hash);
});

test('a text moved from one accepted answer to another blank is another key', () => {
	const blank = (answer: string[][]) => questionHash(question.parse({ ...common, kind: 'blank', answer }));
	expect(blank([['x', 'y'], ['z']])).toBe(blank([['y', 'x'], ['z']]));
	expect(blank([['x'], ['y', 'z']])).not.toBe(blank([['x', 'y'], ['z']]));
});
