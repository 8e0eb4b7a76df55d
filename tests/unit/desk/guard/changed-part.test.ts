import { expect, test } from 'vitest';
import { changedPart } from '../../../../src/desk/guard/changed-part.ts';

const bank = (...questions: string[]): string =>
	`id: a\ntitle: 甲\nquestions:\n${questions.map((one) => `  - id: ${one}\n    stem: ${one}？\n`).join('')}`;
const idsOf = (text: string): string[] =>
	(JSON.parse(text) as { questions: { id: string }[] }).questions.map(({ id }) => id);
const partOf = (before: string, after: string): [string[], string[]] | undefined => {
	const part = changedPart('quizzes/a.yaml', before, after);
	return part && [idsOf(part.before), idsOf(part.after)];
};

test('only the entries that differ are left', () => {
	const before = bank('q1', 'q2', 'q3');
	expect(partOf(before, before.replace('q2？', '二？'))).toEqual([['q2'], ['q2']]);
	expect(partOf(before, bank('q1', 'q4', 'q3'))).toEqual([['q2'], ['q4']]);
});

test('a list keeps one entry', () => {
	expect(partOf(bank('q1', 'q2'), bank('q1', 'q2', 'q3'))).toEqual([['q1'], ['q1', 'q3']]);
	expect(partOf(bank('q1', 'q2'), bank('q2'))).toEqual([['q2', 'q1'], ['q2']]);
	expect(partOf(bank('q1', 'q2'), bank('q2', 'q1'))).toEqual([['q1'], ['q1']]);
});

test('where something else changes, too, or nothing can be said, the whole is looked at', () => {
	const before = bank('q1', 'q2');
	expect(partOf(before, before.replace('甲', '乙'))).toBeUndefined();
	expect(partOf(before, `${before}publishAt: 2099-01-01\n`)).toBeUndefined();
	expect(partOf(before, `${before}  - [\n`)).toBeUndefined();
	expect(partOf(before, 'id: a\ntitle: 甲\nquestions: []\n')).toBeUndefined();
	expect(changedPart('topics/a.mdx', '---\ntitle: 甲\n---\n', '---\ntitle: 乙\n---\n')).toBeUndefined();
});
