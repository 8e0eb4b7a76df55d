import { addDays, daysBetween } from '../../schedule/core/calendar-day.ts';
import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import type { Pace } from './plan.ts';

/** Weeks from a day up to another; one that the end cuts short counts. */
export const weeksUntil = (from: CalendarDay, end: CalendarDay): number =>
	Math.max(1, Math.ceil((daysBetween(from, end) + 1) / 7));

/**
 * The week of each of a number of chapters, in order, from a day on: so many a week, or spread evenly over the weeks
 * up to the end.
 */
export function spreadOverWeeks(
	count: number,
	from: CalendarDay,
	{ perWeek = 1, end }: Pick<Pace, 'perWeek' | 'end'>,
): CalendarDay[] {
	const aWeek = end === undefined ? perWeek : count / weeksUntil(from, end);
	// A whisker more, for a quotient that falls just short of a whole week.
	return Array.from({ length: count }, (_, at) => addDays(from, Math.floor(at / aWeek + 1e-9) * 7));
}
