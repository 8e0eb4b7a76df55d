import { addDays } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { Period } from './occurrences.ts';

export type Phase = 'before' | 'during' | 'after';

/** Where a day lies in a period. */
export function phase({ start, end }: Period, day: CalendarDay): Phase {
	if (day < start) return 'before';
	return day > end ? 'after' : 'during';
}

export interface DatedEntry {
	id: string;
	periods: readonly Period[];
}

/**
 * What is on and what comes next on a day.
 * @param horizon how many days ahead count as next
 * @returns ids; `next` in order of time, none of them on now
 */
export function agenda(
	entries: readonly DatedEntry[],
	day: CalendarDay,
	horizon: number,
): { now: string[]; next: string[] } {
	const last = addDays(day, horizon);
	const now: string[] = [];
	const next: { id: string; start: CalendarDay }[] = [];
	for (const { id, periods } of entries) {
		if (periods.some((period) => phase(period, day) === 'during')) {
			now.push(id);
			continue;
		}
		const coming = periods.find(({ start }) => start > day && start <= last);
		if (coming) next.push({ id, start: coming.start });
	}
	next.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
	return { now, next: next.map(({ id }) => id) };
}
