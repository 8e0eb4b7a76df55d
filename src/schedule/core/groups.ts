import type { ScheduleEntry } from '../../model/schedule.ts';
import { span } from './occurrences.ts';
import type { Period } from './occurrences.ts';

/** The schedule as it is read: what goes on all the time, what falls into months, what has no date. */
export interface ScheduleGroups {
	/** Weekly and monthly entries, and what lasts as long as the programme. */
	lasting: ScheduleEntry[];
	/** By the month of their first day, `2023-09`, in order. */
	months: { month: string; entries: ScheduleEntry[] }[];
	undated: ScheduleEntry[];
}

/** Sorts schedule entries into groups; inside a month by their first day, as in the file where that is the same. */
export function scheduleGroups(schedule: readonly ScheduleEntry[], programme: Period): ScheduleGroups {
	const groups: ScheduleGroups = { lasting: [], months: [], undated: [] };
	const dated: { day: string; entry: ScheduleEntry }[] = [];
	for (const entry of schedule) {
		const range = span(entry, programme);
		if (!range) groups.undated.push(entry);
		else if (
			entry.kind === 'weekly' ||
			entry.kind === 'monthly' ||
			(range.start <= programme.start && range.end >= programme.end)
		)
			groups.lasting.push(entry);
		else dated.push({ day: range.start, entry });
	}
	dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
	for (const { day, entry } of dated) {
		const month = day.slice(0, 7);
		const last = groups.months[groups.months.length - 1];
		if (last?.month === month) last.entries.push(entry);
		else groups.months.push({ month, entries: [entry] });
	}
	return groups;
}
