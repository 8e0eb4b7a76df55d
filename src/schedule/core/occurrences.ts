import type { ScheduleEntry } from '../../model/schedule.ts';
import { addDays } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';

/** A period, both ends included. */
export interface Period {
	start: CalendarDay;
	end: CalendarDay;
}

/** What the time of an entry of a kind is: a day, a period, one again and again, or none. */
export const TIMES = {
	date: 'day',
	deadline: 'day',
	window: 'period',
	weekly: 'recurring',
	monthly: 'recurring',
	unscheduled: 'none',
} as const satisfies Record<ScheduleEntry['kind'], string>;

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * The days or periods on which a schedule entry falls, in order. Entries without a day (unscheduled, weekly without
 * a weekday, monthly without a day) have none.
 * @param programme bounds of recurring entries that name none
 */
export function occurrences(entry: ScheduleEntry, programme: Period): Period[] {
	switch (entry.kind) {
		case 'date':
		case 'deadline':
			return [{ start: entry.date, end: entry.date }];
		case 'window':
			return [{ start: entry.start, end: entry.end }];
		case 'monthly':
			return entry.day === undefined ? [] : monthly(entry.day, bounds(entry, programme));
		case 'weekly':
			return entry.weekday === undefined ? [] : weekly(entry.weekday, bounds(entry, programme));
		case 'unscheduled':
			return [];
	}
}

/** The period in which an entry has meaning: that of its occurrences, or of its recurrence; undefined when unscheduled. */
export function span(entry: ScheduleEntry, programme: Period): Period | undefined {
	switch (entry.kind) {
		case 'date':
		case 'deadline':
		case 'window':
			return occurrences(entry, programme)[0];
		case 'weekly':
		case 'monthly':
			return bounds(entry, programme);
		case 'unscheduled':
			return undefined;
		default:
			return entry satisfies never;
	}
}

function bounds(entry: { start?: string | undefined; end?: string | undefined }, programme: Period): Period {
	return { start: entry.start ?? programme.start, end: entry.end ?? programme.end };
}

function monthly(day: number, { start, end }: Period): Period[] {
	const found: Period[] = [];
	let [year, month] = start.split('-').map(Number) as [number, number];
	for (;;) {
		const at = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
		if (at > end) return found;
		if (at >= start) found.push({ start: at, end: at });
		month += 1;
		if (month > 12) [year, month] = [year + 1, 1];
	}
}

function weekly(weekday: string, { start, end }: Period): Period[] {
	const found: Period[] = [];
	const first = new Date(`${start}T00:00:00Z`).getUTCDay();
	let at = addDays(start, (WEEKDAYS.indexOf(weekday) - first + 7) % 7);
	for (; at <= end; at = addDays(at, 7)) found.push({ start: at, end: at });
	return found;
}
