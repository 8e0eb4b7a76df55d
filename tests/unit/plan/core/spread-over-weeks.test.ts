import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../../src/schedule/core/calendar-day.ts';
import { spreadOverWeeks, weeksUntil } from '../../../../src/plan/core/spread-over-weeks.ts';

const start = '2023-09-04';

test('so many chapters go into each week', () => {
	expect(spreadOverWeeks(5, start, { perWeek: 2 })).toEqual([
		'2023-09-04',
		'2023-09-04',
		'2023-09-11',
		'2023-09-11',
		'2023-09-18',
	]);
});

test('towards an end they are spread over the weeks there are', () => {
	expect(spreadOverWeeks(3, start, { end: '2023-09-24' })).toEqual([
		'2023-09-04',
		'2023-09-11',
		'2023-09-18',
	]);
	expect(new Set(spreadOverWeeks(9, start, { end: '2023-09-24' })).size).toBe(3);
	expect(spreadOverWeeks(2, start, { end: '2023-09-04' })).toEqual([start, start]);
	expect(spreadOverWeeks(0, start, { end: '2023-09-04' })).toEqual([]);
});

test('whatever the end, no week lies after it, none goes back, and none has two more than another', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(400), (count, days) => {
			const end = addDays(start, days);
			const weeks = spreadOverWeeks(count, start, { end });
			expect(weeks).toHaveLength(count);
			expect(weeks).toEqual(weeks.toSorted());
			expect(weeks.every((week) => week >= start && week <= end)).toBe(true);
			if (count < weeksUntil(start, end)) return;
			const sizes = [...new Set(weeks)].map((week) => weeks.filter((each) => each === week).length);
			expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
		}),
	);
});
