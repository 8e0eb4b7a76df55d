import { addDays } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';

/** An all-day event. */
export interface CalendarEvent {
	uid: string;
	title: string;
	start: CalendarDay;
	/** The last day, itself included. */
	end: CalendarDay;
	description?: string;
	url?: string;
	/** When it last changed, ms since epoch; with its calendar where it does not say. */
	changed?: number | undefined;
}

/**
 * The name of an event for ever: calendars that took it in before move it where its day moved. It never holds the day.
 * @param occurrence counted from 1, for what comes more than once
 */
export const eventUid = (site: string, id: string, occurrence?: number): string =>
	`${occurrence === undefined ? id : `${id}-${occurrence}`}@${site}`;

export interface Calendar {
	/** Names the maker: `-//site//lists//ZH`. */
	productId: string;
	name: string;
	/**
	 * When its events last changed, ms since epoch: what a calendar took in as it was before, it takes in anew; what has
	 * not changed stays as whoever took it in has made it.
	 */
	stamp: number;
	events: readonly CalendarEvent[];
}

const MINUTE = 60_000;

/** A calendar as an iCalendar file (RFC 5545). Nothing in it takes a reader's time: they are days, and stand free. */
export function calendarText({ productId, name, stamp, events }: Calendar): string {
	const names = new Set<string>();
	/** A second event of a name, as `weekly-2` beside the second time of `weekly`, would take the first one's place. */
	const own = (uid: string): string => (names.size === names.add(uid).size ? own(`also-${uid}`) : uid);
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		`PRODID:${escape(productId)}`,
		'CALSCALE:GREGORIAN',
		`X-WR-CALNAME:${escape(name)}`,
		...events.flatMap(({ uid, title, start, end, description, url, changed = stamp }) => [
			'BEGIN:VEVENT',
			`UID:${escape(own(uid))}`,
			`DTSTAMP:${new Date(changed).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`,
			`SEQUENCE:${Math.floor(changed / MINUTE)}`,
			`DTSTART;VALUE=DATE:${compact(start)}`,
			...endOf(start, addDays(end, 1)),
			`SUMMARY:${escape(title)}`,
			...(description ? [`DESCRIPTION:${escape(description)}`] : []),
			...(url ? [`URL:${url}`] : []),
			'TRANSP:TRANSPARENT',
			'END:VEVENT',
		]),
		'END:VCALENDAR',
	];
	return `${lines.map(fold).join('\r\n')}\r\n`;
}

/** The end of an all-day event is the day after it; without one it takes a day, as does one on the last day of all. */
const endOf = (start: CalendarDay, after: CalendarDay): string[] =>
	after > start ? [`DTEND;VALUE=DATE:${compact(after)}`] : [];

const compact = (day: CalendarDay): string => day.replaceAll('-', '');

/** Text as a value; control characters, which the format cannot carry, are left out. */
const escape = (text: string): string =>
	text
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\r\n?|[\n\u0085\u2028\u2029]/g, '\\n')
		.replace(/[\u0000-\u001f\u007f]/g, '');

/** Breaks a line so that none is longer than 75 bytes, never inside a character. */
function fold(line: string): string {
	let folded = '';
	let bytes = 0;
	for (const character of line) {
		const code = character.codePointAt(0)!;
		const width = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
		if (bytes + width > 75) {
			folded += '\r\n ';
			bytes = 1;
		}
		folded += character;
		bytes += width;
	}
	return folded;
}
