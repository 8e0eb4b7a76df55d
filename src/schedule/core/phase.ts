import type { CalendarDay } from './calendar-day.ts';
import type { Period } from './occurrences.ts';

export type Phase = 'before' | 'during' | 'after';

/** Where a day lies in a period. */
export function phase({ start, end }: Period, day: CalendarDay): Phase {
	if (day < start) return 'before';
	return day > end ? 'after' : 'during';
}
