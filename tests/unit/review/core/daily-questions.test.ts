import { expect, test } from 'vitest';
import { dailyQuestions } from '../../../../src/review/core/daily-questions.ts';

const questions = Array.from({ length: 80 }, (_, at) => ({
	id: `q-${at}`,
	quiz: `bank-${at % 8}`,
	kind: at % 2 ? ('single' as const) : ('order' as const),
	difficulty: 'easy' as const,
}));

test('the five of a day are the same for everybody, from five banks, and others the day after', () => {
	const five = dailyQuestions(questions, '2023-09-20');
	expect(dailyQuestions(questions, '2023-09-20')).toEqual(five);
	expect(new Set(five.map(({ quiz }) => quiz)).size).toBe(5);
	expect(dailyQuestions(questions, '2023-09-21')).not.toEqual(five);
	expect(dailyQuestions(questions.slice(0, 2), '2023-09-20')).toHaveLength(2);
});
