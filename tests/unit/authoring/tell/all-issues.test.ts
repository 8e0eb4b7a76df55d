import { expect, test } from 'vitest';
import { allIssues } from '../../../../src/authoring/tell/all-issues.ts';
import { measurePage } from '../../../../src/model/page.ts';
import { quiz } from '../../../../src/model/quiz.ts';
import { schedule } from '../../../../src/model/schedule.ts';

const told = (...issues: ReturnType<typeof allIssues>): string[] =>
	issues.map(({ path, code }) => `${path.join('.')} ${code}`);

test('nothing is said of a sound value, everything of one that is not', () => {
	expect(
		allIssues(schedule, [{ id: 'a', title: '甲', when: '乙', kind: 'unscheduled', sources: ['plan'] }]),
	).toEqual([]);
	expect(told(...allIssues(measurePage, { title: 1, order: 0 })).length).toBeGreaterThan(5);
});

test('of an entry of no known kind what every kind asks for is looked at too', () => {
	const entry = { id: 'A', title: '甲', when: '乙', kind: '每周', weekday: 'mon', nots: '丙', sources: [] };
	expect(told(...allIssues(schedule, [entry]))).toEqual([
		'0.kind invalid_union',
		'0.id custom',
		'0.sources too_small',
		'0 unrecognized_keys',
	]);
});

test('the same inside a bank', () => {
	const bank = { id: 'a', title: '甲', description: '乙', order: 1, questions: [{ id: 'q1' }] };
	expect(told(...allIssues(quiz, bank))).toEqual([
		'questions.0.kind invalid_union',
		'questions.0.stem invalid_type',
		'questions.0.explanation invalid_type',
		'questions.0.sources invalid_type',
		'questions.0.difficulty invalid_value',
		'questions.0.answer invalid_type',
	]);
});
