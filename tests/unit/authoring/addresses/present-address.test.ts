import { expect, test } from 'vitest';
import { presentAddress } from '../../../../src/authoring/addresses/present-address.ts';

test('topics, measures, rules, banks and the schedule are shown to a room, lists and other pages are not', () => {
	expect(['topics/a', 'measures/a', 'rules/a', 'quizzes/a', 'schedule'].map(presentAddress)).toEqual([
		'/present/topics/a/',
		'/present/measures/a/',
		'/present/rules/a/',
		'/present/quizzes/a/',
		'/present/schedule/',
	]);
	expect(['', 'topics', 'quizzes', 'materials/a', 'help/a', 'exams/a'].map(presentAddress)).toEqual(
		Array(6).fill(undefined),
	);
});
