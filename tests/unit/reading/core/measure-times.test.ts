import { expect, test } from 'vitest';
import type { ScheduleEntry } from '../../../../src/model/schedule.ts';
import { measureTimes, monthsAmong, partOfUnit } from '../../../../src/reading/core/measure-times.ts';

const PROGRAMME = { start: '2023-09-01', end: '2024-04-30' };
const entry = (own: object): ScheduleEntry =>
	({ id: 'one', title: '一', when: '某时', units: [], measures: [], ...own }) as unknown as ScheduleEntry;
const DAY = entry({ kind: 'date', date: '2023-10-08' });
const WHOLE = entry({ kind: 'window', ...PROGRAMME });

test('a measure is in each month in which something of it begins or ends', () => {
	const window = entry({ kind: 'window', start: '2023-12-20', end: '2024-01-10' });
	expect(measureTimes(false, [DAY, window], PROGRAMME)).toEqual(['2023-10', '2023-12', '2024-01']);
});

test('one that goes on all the time is in no month for that alone', () => {
	expect(measureTimes(true, [WHOLE, DAY], PROGRAMME)).toEqual(['throughout', '2023-10']);
});

test('one that comes again and again says so, one without a time that there is none', () => {
	const weekly = entry({ kind: 'weekly', weekday: 'mon' });
	expect(measureTimes(false, [weekly], PROGRAMME)).toEqual(['recurring']);
	expect(measureTimes(false, [entry({ kind: 'unscheduled' })], PROGRAMME)).toEqual(['unscheduled']);
	expect(measureTimes(false, [], PROGRAMME)).toEqual(['unscheduled']);
});

test('months are offered once each, in order', () => {
	expect(monthsAmong(['2024-01', 'recurring', '2023-10', '2024-01'])).toEqual(['2023-10', '2024-01']);
});

test('a unit leads, helps, or answers where none is said to lead', () => {
	const led = { units: ['a', 'b'], lead: 'a' };
	expect(['a', 'b', 'c'].map((unit) => partOfUnit(led, unit))).toEqual(['leads', 'helps', undefined]);
	expect(partOfUnit({ units: ['a'] }, 'a')).toBe('answers');
});
