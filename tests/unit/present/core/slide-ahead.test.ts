import { expect, test } from 'vitest';
import { slideAhead } from '../../../../src/present/core/slide-ahead.ts';

const months = [
	{ at: 0, ends: [] },
	{ at: 1, ends: ['2023-09-28', '2023-09-30'] },
	{ at: 2, ends: ['2023-10-08'] },
	{ at: 3, ends: [] },
];

test('the schedule opens with what is going on or comes next', () => {
	expect(slideAhead(months, '2023-04-01')).toBe(1);
	expect(slideAhead(months, '2023-09-30')).toBe(1);
	expect(slideAhead(months, '2023-10-01')).toBe(2);
});

test('where all is over it opens with its title', () => {
	expect(slideAhead(months, '2026-01-01')).toBeUndefined();
	expect(slideAhead([], '2023-04-01')).toBeUndefined();
});
