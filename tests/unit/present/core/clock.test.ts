import { expect, test } from 'vitest';
import { timeGone, timeOfDay } from '../../../../src/present/core/clock.ts';

test('time gone is said in minutes, from an hour on in hours', () => {
	expect([0, 65_400, 3_599_999, 3_725_000, -5].map(timeGone)).toEqual([
		'0:00',
		'1:05',
		'59:59',
		'1:02:05',
		'0:00',
	]);
});

test('the time of day is that of the room', () => {
	expect(timeOfDay(new Date(2023, 8, 28, 9, 5).getTime())).toBe('9:05');
});
