import { expect, test } from 'vitest';
import {
	addDays,
	dayBounds,
	dayIn,
	daysBetween,
	localDay,
	readableDay,
	readablePublished,
} from '../../../../src/schedule/core/calendar-day.ts';

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
	expect(readableDay('2023-09-08')).toBe('9月8日');
	expect(readableDay('2023-09-08', true)).toBe('2023年9月8日');
});

test('a document came out on a day, in a month or in a year, as exactly as it is known', () => {
	expect(['2022-10-25', '2023-04', '2022'].map(readablePublished)).toEqual([
		'2022年10月25日',
		'2023年4月',
		'2022年',
	]);
});

test('a day begins and ends at midnight of the time zone', () => {
	const [start, end] = [Date.parse('2023-09-27T16:00:00Z'), Date.parse('2023-09-28T16:00:00Z')];
	for (const now of [start, start + 1, start + 43_200_500, end - 1]) {
		expect(dayBounds('Asia/Shanghai', now)).toEqual({ start, end });
	}
	expect(dayBounds('Asia/Shanghai', end).start).toBe(end);
	expect(dayBounds('UTC', end)).toEqual({
		start: Date.parse('2023-09-28T00:00:00Z'),
		end: Date.parse('2023-09-29T00:00:00Z'),
	});
});

test('a day of a zone that is half an hour off begins at its midnight', () => {
	const { start } = dayBounds('Asia/Kolkata', Date.parse('2023-09-28T12:00:00Z'));
	expect(start).toBe(Date.parse('2023-09-27T18:30:00Z'));
});

test('the day on which the clocks change is as long as it is', () => {
	// 2023-03-26 has 23 hours in Berlin, 2023-10-29 has 25.
	for (const [day, hours] of [
		['2023-03-26', 23],
		['2023-10-29', 25],
	] as const) {
		for (const time of ['00:30', '12:00', '21:30']) {
			const { start, end } = dayBounds('Europe/Berlin', Date.parse(`${day}T${time}:00Z`));
			expect(dayIn('Europe/Berlin', start)).toBe(day);
			expect(dayIn('Europe/Berlin', start - 1)).not.toBe(day);
			expect(dayIn('Europe/Berlin', end - 1)).toBe(day);
			expect(end - start).toBe(hours * 3_600_000);
		}
	}
});

test('the local day is that of the clock that the reader sees', () => {
	expect(localDay(new Date(2023, 8, 5, 23, 59).getTime())).toBe('2023-09-05');
	expect(localDay(new Date(2023, 8, 6).getTime())).toBe('2023-09-06');
});
