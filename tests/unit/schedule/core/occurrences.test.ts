import { expect, test } from 'vitest';
import type { ScheduleEntry } from '../../../../src/model/schedule.ts';
import { occurrences, span } from '../../../../src/schedule/core/occurrences.ts';

const programme = { start: '2023-04-01', end: '2023-07-31' };
const entry = (own: Record<string, unknown>): ScheduleEntry =>
	({
		id: 'x',
		title: 'x',
		when: 'x',
		approximate: false,
		measures: [],
		units: [],
		roles: [],
		sources: ['plan'],
		...own,
	}) as unknown as ScheduleEntry;

test('a deadline falls on its day', () => {
	expect(occurrences(entry({ kind: 'deadline', date: '2023-09-28' }), programme)).toEqual([
		{ start: '2023-09-28', end: '2023-09-28' },
	]);
});

test('a monthly entry falls on its day of every month of the programme', () => {
	const days = occurrences(entry({ kind: 'monthly', day: 20 }), programme).map(({ start }) => start);
	expect(days).toEqual(['2023-04-20', '2023-05-20', '2023-06-20', '2023-07-20']);
});

test('a monthly entry keeps to its own bounds and crosses the year', () => {
	const days = occurrences(
		entry({ kind: 'monthly', day: 5, start: '2023-11-06', end: '2024-01-05' }),
		programme,
	);
	expect(days.map(({ start }) => start)).toEqual(['2023-12-05', '2024-01-05']);
});

test('a weekly entry falls on its weekday', () => {
	const days = occurrences(entry({ kind: 'weekly', weekday: 'mon', end: '2023-04-17' }), programme);
	expect(days.map(({ start }) => start)).toEqual(['2023-04-03', '2023-04-10', '2023-04-17']);
});

test('recurring entries whose day is left open have no days, but a span', () => {
	for (const kind of ['weekly', 'monthly']) {
		expect(occurrences(entry({ kind }), programme)).toEqual([]);
		expect(span(entry({ kind }), programme)).toEqual(programme);
	}
});

test('an unscheduled entry has neither', () => {
	expect(occurrences(entry({ kind: 'unscheduled' }), programme)).toEqual([]);
	expect(span(entry({ kind: 'unscheduled' }), programme)).toBeUndefined();
});

test('a window lasts from its first to its last day, and is its own span', () => {
	const window = entry({ kind: 'window', start: '2023-06-30', end: '2023-07-02' });
	expect(occurrences(window, programme)).toEqual([{ start: '2023-06-30', end: '2023-07-02' }]);
	expect(span(window, programme)).toEqual({ start: '2023-06-30', end: '2023-07-02' });
});

test('a single day is its own span', () => {
	expect(span(entry({ kind: 'date', date: '2023-05-04' }), programme)).toEqual({
		start: '2023-05-04',
		end: '2023-05-04',
	});
});

test('a weekly entry begins on the first day where that is its weekday, and may have no day at all', () => {
	const monday = entry({ kind: 'weekly', weekday: 'mon', start: '2023-04-03', end: '2023-04-03' });
	expect(occurrences(monday, programme)).toEqual([{ start: '2023-04-03', end: '2023-04-03' }]);
	const short = entry({ kind: 'weekly', weekday: 'sun', start: '2023-04-03', end: '2023-04-08' });
	expect(occurrences(short, programme)).toEqual([]);
});
