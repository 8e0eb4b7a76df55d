import { expect, test } from 'vitest';
import { practice, questionState } from '../../../../src/questions/core/practice.ts';

const question = (id: string, section = 'one') => ({ id, hash: 'h', section });
const right = { chosen: '', outcome: 'right', hash: 'h' } as const;
const wrong = { ...right, outcome: 'wrong' } as const;
const partial = { ...right, outcome: 'partial' } as const;

test('a question stands as it was answered, unless it was edited or begun anew', () => {
	expect(questionState({ hash: 'h' }, undefined)).toBe('open');
	expect(questionState({ hash: 'h' }, partial)).toBe('partial');
	expect(questionState({ hash: 'new' }, right)).toBe('changed');
	expect(questionState({ hash: 'h' }, { ...right, open: true })).toBe('open');
});

test('a bank tells what is done, what went wrong, what and what comes next', () => {
	const bank = [
		question('a'),
		question('b'),
		question('c', 'two'),
		question('d', 'two'),
		question('e', 'two'),
	];
	const state = practice(bank, { a: right, b: right, c: wrong, e: partial, other: wrong });
	expect(state).toMatchObject({ total: 5, answered: 4, right: 2, missed: ['c', 'e'], next: 'd' });
	expect(practice([question('toString')], {})).toMatchObject({ answered: 0, next: 'toString' });
});
