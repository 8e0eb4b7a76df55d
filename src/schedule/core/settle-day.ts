import { isDay, localDay } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';

/** True for a day that has begun nowhere yet: a clock was ahead. */
export const isDayAhead = (day: CalendarDay, now: number): boolean => day > localDay(now + 86_400_000);

/** Puts right a day in an item's field on which something was done: not later than now. */
export const settleDay =
	(field: string) =>
	<Item extends object>(item: Item, now: number): Item => {
		const day = item[field as keyof Item];
		return isDay(day) && isDayAhead(day, now) ? { ...item, [field]: localDay(now) } : item;
	};
