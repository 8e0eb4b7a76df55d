import { expect, test } from 'vitest';
import { withoutQuestions } from '../../../../src/search/find/question-words.ts';

test('what only makes a query a question is left out', () => {
	expect(withoutQuestions('谁负责读书班')).toBe('读书班');
	expect(withoutQuestions('读书班什么时候')).toBe('读书班');
	expect(withoutQuestions('请问读书班的时间是什么?')).toBe('读书班的时间');
	expect(withoutQuestions('读书班 在哪里')).toBe('读书班');
});

test('a query that would be empty, or asks nothing, stays', () => {
	expect(withoutQuestions('怎么办')).toBe('怎么办');
	expect(withoutQuestions('读书班')).toBe('读书班');
});

test('shorter question words, which may be meant, stay where only the sure ones are to go', () => {
	expect(withoutQuestions('如何学习', true)).toBe('如何学习');
	expect(withoutQuestions('学习什么时候', true)).toBe('学习');
});
