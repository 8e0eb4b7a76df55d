import { addDays } from '../../schedule/core/calendar-day.ts';
import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import { isDay } from '../../schedule/core/is-day.ts';
import { isObject } from '../../record/core/item.ts';

/** How often something comes again. */
export type Every = 'week' | 'month';

/** That something which comes again was done in one of its weeks or months. */
export interface Round {
	/** Id of the item. */
	readonly item: string;
	/** The Monday of the week, the first of the month. */
	readonly from: CalendarDay;
}

/** A round as stored; undefined where it is none. */
export function decodeRound(raw: unknown): Round | undefined {
	const { item, from } = isObject(raw) ? raw : {};
	return typeof item === 'string' && item !== '' && isDay(from) ? { item, from } : undefined;
}

/** Under what id a round is kept. Each has its own, so that those of two devices are merged without a loss. */
export const roundId = ({ item, from }: Round): string => `${item}@${from}`;

/** The first day of the week or month that a day lies in. */
export const roundStart = (every: Every, day: CalendarDay): CalendarDay =>
	every === 'month'
		? `${day.slice(0, 8)}01`
		: addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The first days of the last rounds up to that of a day, the newest first. */
export function lastRounds(every: Every, day: CalendarDay, count: number): CalendarDay[] {
	const starts = [roundStart(every, day)];
	while (starts.length < count) starts.push(roundStart(every, addDays(starts[starts.length - 1]!, -1)));
	return starts;
}
