import { expect, test } from 'vitest';
import { checkAnswerKey } from '../../../../src/authoring/checks/answer-key.ts';
import { question } from '../../../../src/model/question.ts';

const common = { id: 'q', stem: '甲', explanation: '乙', sources: ['plan 一'], difficulty: 'easy' };
const options = { a: '子', b: '丑', c: '寅' };

function complaints(own: object): string[] {
	const said: string[] = [];
	checkAnswerKey(question.parse({ ...common, ...own }), (kind, field, what, value) =>
		said.push(`${kind} ${field} ${what} ${value ?? ''}`.trim()),
	);
	return said;
}

test('questions with a fitting key pass', () => {
	for (const own of [
		{ kind: 'single', options, answer: 'b' },
		{ kind: 'multiple', options, answer: ['a', 'c'] },
		{ kind: 'judge', answer: true },
		{ kind: 'blank', stem: '____和_____', answer: [['甲'], ['乙']] },
		{ kind: 'order', options, answer: ['c', 'a', 'b'] },
		{ kind: 'match', prompts: { a: '甲', b: '乙' }, options, answer: { a: 'c', b: 'a' } },
		{ kind: 'match', prompts: { a: '甲', b: '乙' }, options, answer: { a: 'c', b: 'c' } },
	]) {
		expect(complaints(own)).toEqual([]);
	}
});

test('a single question needs a known key and something to choose from', () => {
	expect(complaints({ kind: 'single', options: { a: '子' }, answer: 'b' })).toEqual([
		'option-count options 选项少于两个',
		'answer-key answer 答案不在选项里 b',
	]);
});

test('a multiple question needs two right options and one wrong, none named twice', () => {
	expect(complaints({ kind: 'multiple', options, answer: ['a'] })).toEqual([
		'answer-count answer 多选题的正确答案少于两个',
	]);
	expect(complaints({ kind: 'multiple', options, answer: ['a', 'b', 'c'] })).toEqual([
		'answer-count answer 多选题的选项全是正确答案',
	]);
	expect(complaints({ kind: 'multiple', options, answer: ['a', 'b', 'b'] })).toEqual([
		'answer-key answer 同一个键写了两遍 b',
	]);
	expect(complaints({ kind: 'multiple', options, answer: ['a', 'd', 'e'] })).toEqual([
		'answer-key answer 答案不在选项里 d',
		'answer-key answer 答案不在选项里 e',
	]);
});

test('a blank question has an answer for every blank', () => {
	expect(complaints({ kind: 'blank', stem: '甲是乙', answer: [['丙']] })).toEqual([
		'blank-count answer 题干有0个空，答案给了1个',
	]);
});

test('an order question puts every option once', () => {
	const four = { ...options, d: '卯' };
	expect(complaints({ kind: 'order', options: four, answer: ['a', 'b', 'b'] })).toEqual([
		'answer-key answer 同一个键写了两遍 b',
		'answer-key answer 次序里缺了一个选项 c',
	]);
});

test('a match question matches every prompt and no other', () => {
	expect(complaints({ kind: 'match', prompts: { a: '甲' }, options, answer: { b: 'x' } })).toEqual([
		'option-count prompts 要匹配的少于两项',
		'answer-key answer 答案不在选项里 x',
		'answer-key answer 有一项没有给出对应的选项 a',
		'answer-key answer prompts 里没有这一项 b',
	]);
});
