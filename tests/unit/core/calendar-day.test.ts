import { expect, test } from 'vitest';
import { addDays, dayIn, daysBetween, readableDay } from '../../../src/core/calendar-day.ts';

test('the day is that of the time zone, not of UTC', () => {
	const lateEvening = Date.parse('2023-09-27T16:30:00Z');
	expect(dayIn('Asia/Shanghai', lateEvening)).toBe('2023-09-28');
	expect(dayIn('UTC', lateEvening)).toBe('2023-09-27');
});

test('days are added over ends of months and leap days', () => {
	expect(addDays('2023-09-30', 1)).toBe('2023-10-01');
	expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
	expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
	expect(addDays('0000-01-01', -1)).toBe('0000-01-01');
	expect(daysBetween('2023-04-01', '2023-11-30')).toBe(243);
});

test('a readable day has no leading noughts, and the year only when asked', () => {
	expect(readableDay('2023-09-08')).toBe('9 月 8 日');
	expect(readableDay('2023-09-08', true)).toBe('2023 年 9 月 8 日');
});
