import { daysBetween } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { Period } from './occurrences.ts';

/** A month as a stretch of a timeline, `at` and `width` in percent of its length. */
export interface MonthStretch {
	label: string;
	at: number;
	width: number;
}

/** Where a day begins in a period, in percent of its length; a day outside lies at the nearer end. */
export const placeIn = ({ start, end }: Period, day: CalendarDay): number =>
	Math.min(100, Math.max(0, (daysBetween(start, day) / (daysBetween(start, end) + 1)) * 100));

/** The months of a period, the first and the last as far as they belong to it. */
export function monthsIn(period: Period): MonthStretch[] {
	const months: MonthStretch[] = [];
	for (let day = period.start; day <= period.end;) {
		const [year, month] = day.split('-').map(Number) as [number, number];
		const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
		const at = placeIn(period, day);
		months.push({ label: String(month), at, width: placeIn(period, next) - at });
		day = next;
	}
	return months;
}
