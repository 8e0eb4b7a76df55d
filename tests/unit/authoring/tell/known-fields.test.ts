import { expect, test } from 'vitest';
import { fieldsAt } from '../../../../src/authoring/tell/known-fields.ts';
import { measurePage } from '../../../../src/model/page.ts';
import { quiz } from '../../../../src/model/quiz.ts';
import { schedule } from '../../../../src/model/schedule.ts';

test('the fields of a page are those of its schema', () => {
	expect(fieldsAt(measurePage, [], {})).toContain('timing');
});

test('the fields inside a list are those of its entries', () => {
	const value = { questions: [{ kind: 'blank' }, { kind: 'match' }] };
	expect(fieldsAt(quiz, [], value)).toContain('questions');
	expect(fieldsAt(quiz, ['questions', 0], value)).not.toContain('options');
	expect(fieldsAt(quiz, ['questions', 1], value)).toContain('prompts');
});

test('of an entry of no known kind the fields of every kind are known', () => {
	expect(fieldsAt(schedule, [0], [{ kind: 'dead' }])).toEqual(expect.arrayContaining(['date', 'weekday']));
});

test('a plain value has no fields', () => {
	expect(fieldsAt(measurePage, ['title'], { title: '甲' })).toEqual([]);
	expect(fieldsAt(measurePage, ['nothing', 'at', 'all'], {})).toEqual([]);
});
