/** A day without time or zone, `YYYY-MM-DD`; such strings compare in the order of time. */
export type CalendarDay = string;

/** The last zone that was asked of: to make its form takes far longer than a day in it. */
let known: { timeZone: string; format: Intl.DateTimeFormat } | undefined;

/** The day it is at `now` (ms since epoch) in an IANA time zone. */
export function dayIn(timeZone: string, now: number): CalendarDay {
	if (known?.timeZone !== timeZone) {
		const format = new Intl.DateTimeFormat('en-US', {
			timeZone,
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
		});
		known = { timeZone, format };
	}
	const parts = known.format.formatToParts(now);
	const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
	return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The day that a time (ms since epoch) falls on where the reader is. */
export function localDay(at: number): CalendarDay {
	const time = new Date(at);
	const two = (part: number): string => String(part).padStart(2, '0');
	return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

export { isDay } from './is-day.ts';

/** ms by which the clock of a zone is ahead of UTC at a whole second. */
function offsetAt(timeZone: string, at: number): number {
	const clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', timeStyle: 'medium' });
	return Date.parse(`${dayIn(timeZone, at)}T${clock.format(at)}Z`) - at;
}

/** When the day that it is at `now` begins and ends in a time zone, ms since epoch. */
export function dayBounds(timeZone: string, now: number): { start: number; end: number } {
	const midnight = (day: CalendarDay): number => {
		const utc = Date.parse(`${day}T00:00:00Z`);
		// The second look is for days on which the clocks change.
		return utc - offsetAt(timeZone, utc - offsetAt(timeZone, utc));
	};
	const day = dayIn(timeZone, now);
	return { start: midnight(day), end: midnight(addDays(day, 1)) };
}

const dayNumber = (day: CalendarDay): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

const [FIRST, LAST] = [dayNumber('0000-01-01'), dayNumber('9999-12-31')];

/** The day `count` days later (earlier when negative); the first or last that there is rather than none. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
	const number = Math.min(Math.max(dayNumber(day) + count, FIRST), LAST);
	return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number => dayNumber(to) - dayNumber(from);

/** `2023-09-28` → `9 月 28 日`, with the year where it is asked for. */
export function readableDay(day: CalendarDay, withYear = false): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${withYear ? `${year}年` : ''}${month}月${date}日`;
}

/** When a document came out, as exactly as it is known: `2022` → `2022年`, `2022-10` → `2022年10月`. */
export const readablePublished = (published: string): string =>
	published
		.split('-')
		.map((part, at) => `${Number(part)}${'年月日'.charAt(at)}`)
		.join('');
