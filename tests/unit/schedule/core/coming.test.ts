import { expect, test } from 'vitest';
import { comingUp } from '../../../../src/schedule/core/coming.ts';
import type { DatedEntry } from '../../../../src/schedule/core/coming.ts';

const on = (
	id: string,
	kind: DatedEntry['kind'],
	start: string,
	{ end = start, approximate = false } = {},
): DatedEntry => ({ id, kind, approximate, periods: [{ start, end }] });

const AUTUMN = [
	on('opinions', 'window', '2023-09-11', { end: '2023-09-30', approximate: true }),
	on('monthly', 'monthly', '2023-09-20', { approximate: true }),
	on('problems', 'deadline', '2023-09-28'),
	on('visits', 'deadline', '2023-09-29', { approximate: true }),
	on('class', 'window', '2023-10-01', { end: '2023-10-20', approximate: true }),
	{ id: 'undated', kind: 'unscheduled', approximate: false, periods: [] } as DatedEntry,
];
const lead = (day: string) => comingUp(AUTUMN, day, 45, 3).lead;
const rows = (day: string) => comingUp(AUTUMN, day, 45, 3).rows.map(({ id }) => id);

test('the fixed deadline leads, what is near stands beside it', () => {
	expect(lead('2023-09-20')).toEqual({ id: 'problems', state: 'ahead', day: '2023-09-28', left: 8 });
	expect(rows('2023-09-20')).toEqual(['monthly', 'visits', 'opinions']);
});

test('a deadline leads on its own day, and no longer on the next', () => {
	expect(lead('2023-09-28')).toMatchObject({ id: 'problems', left: 0 });
	expect(lead('2023-09-29')).toMatchObject({ id: 'visits', left: 0 });
});

test('without a date to keep, what is on leads with the day it ends', () => {
	expect(lead('2023-10-05')).toEqual({ id: 'class', state: 'on', day: '2023-10-20', left: 15 });
	expect(rows('2023-10-05')).toEqual([]);
	const monthly = on('monthly', 'monthly', '2023-10-20', { approximate: true });
	expect(comingUp([monthly, ...AUTUMN], '2023-10-05', 45, 3).lead).toMatchObject({ id: 'class' });
});

test('nothing leads where all is over or beyond the horizon', () => {
	expect(lead('2023-10-21')).toBeUndefined();
	expect(comingUp(AUTUMN, '2023-09-01', 5, 3)).toEqual({ lead: undefined, rows: [] });
});

test('of several days of a recurring entry the next one counts', () => {
	const periods = ['2023-04-20', '2023-05-20'].map((day) => ({ start: day, end: day }));
	const entry: DatedEntry = { id: 'm', kind: 'monthly', approximate: true, periods };
	expect(comingUp([entry], '2023-04-21', 45, 3).lead).toMatchObject({ day: '2023-05-20', left: 29 });
});
