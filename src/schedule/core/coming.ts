import type { ScheduleEntry } from '../../model/schedule.ts';
import { phase } from './phase.ts';
import { daysBetween } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { Period } from './occurrences.ts';

/** A schedule entry as far as its dates go. */
export interface DatedEntry {
	id: string;
	kind: ScheduleEntry['kind'];
	approximate: boolean;
	periods: readonly Period[];
}

/** What an entry means on a day. */
export interface Coming {
	id: string;
	/** `on`: between its first and last day; `ahead`: it is still to come, or is this very day. */
	state: 'on' | 'ahead';
	/** The day it turns on: its date, its first day, or its last where it is on. */
	day: CalendarDay;
	/** Days until then, 0 for today. */
	left: number;
}

/**
 * What leads on a day, and what comes beside it. A date that is fixed goes before one that is not, a deadline before the
 * beginning of something, and that before what comes every month; otherwise the nearest comes first.
 * @param horizon days that are looked ahead
 * @param count rows beside the lead
 */
export function comingUp(
	entries: readonly DatedEntry[],
	day: CalendarDay,
	horizon: number,
	count: number,
): { lead: Coming | undefined; rows: Coming[] } {
	const found = entries.flatMap((entry) => {
		const coming = comingOf(entry, day);
		return coming && coming.left <= horizon ? [{ entry, coming }] : [];
	});
	found.sort((a, b) => a.coming.left - b.coming.left);
	const isDue = ({ kind }: DatedEntry): boolean => kind === 'deadline' || kind === 'date';
	const lead =
		found.find(({ entry }) => isDue(entry) && !entry.approximate) ??
		found.find(({ entry }) => isDue(entry)) ??
		found.find(({ entry }) => entry.kind === 'window') ??
		found[0];
	const rows = found.filter((row) => row !== lead).slice(0, count);
	return { lead: lead?.coming, rows: rows.map(({ coming }) => coming) };
}

function comingOf({ id, periods }: DatedEntry, day: CalendarDay): Coming | undefined {
	const period = periods.find(({ end }) => end >= day);
	if (!period) return undefined;
	const isOn = phase(period, day) === 'during' && period.start !== period.end;
	const turns = isOn ? period.end : period.start;
	return { id, state: isOn ? 'on' : 'ahead', day: turns, left: daysBetween(day, turns) };
}
