import { expect, test } from 'vitest';
import { monthsIn, placeIn } from '../../../../src/schedule/core/timeline-scale.ts';

const JUNE = { start: '2023-06-01', end: '2023-06-30' };

test('a day stands where it begins, one outside at the nearer end', () => {
	expect(placeIn(JUNE, '2023-06-01')).toBe(0);
	expect(placeIn(JUNE, '2023-06-16')).toBe(50);
	expect(placeIn(JUNE, '2023-05-01')).toBe(0);
	expect(placeIn(JUNE, '2023-08-01')).toBe(100);
});

test('months follow each other without a gap, past the turn of the year, and fill the period', () => {
	const months = monthsIn({ start: '2022-11-16', end: '2023-01-14' });
	expect(months.map(({ label }) => label)).toEqual(['11', '12', '1']);
	expect(months.map(({ at }) => at)).toEqual([0, 25, expect.closeTo(76.67, 2) as number]);
	expect(months.at(-1)!.at + months.at(-1)!.width).toBe(100);
	for (const [at, { at: begin }] of months.slice(1).entries())
		expect(months[at]!.at + months[at]!.width).toBeCloseTo(begin);
});
