import { createEvents } from 'ics';
import type { DateArray, EventAttributes } from 'ics';
import type { Library } from './library.ts';
import { addDays } from '../schedule/core/calendar-day.ts';
import { occurrences } from '../schedule/core/occurrences.ts';
import * as words from '../schedule/text/schedule.ts';

/** The library takes `timestamp`, its types leave it out. */
type StampedEvent = EventAttributes & { timestamp: number };

const parts = (day: string): DateArray => day.split('-').map(Number) as unknown as DateArray;

/**
 * The schedule as an iCalendar file (RFC 5545): an all-day event for each occurrence that has a day.
 * Stamped with the programme's start, so that the same content gives the same file.
 * @throws when the calendar library refuses an event
 */
export function calendarFile({ site, schedule }: Library): string {
	const events = schedule.flatMap((entry) =>
		occurrences(entry, site.programme).map(({ start, end }): StampedEvent => ({
			uid: `${entry.id}-${start}@${site.id}`,
			title: entry.approximate ? `${entry.title}（${words.roughly}）` : entry.title,
			start: parts(start),
			// The end of an all-day event is the day after it.
			end: parts(addDays(end, 1)),
			timestamp: Date.parse(`${site.programme.start}T00:00:00Z`),
			description: [entry.when, entry.note].filter(Boolean).join('\n'),
			...(site.url ? { url: new URL(`/schedule/#${entry.id}`, site.url).href } : {}),
		})),
	);
	const { error, value } = createEvents(events, {
		productId: `-//${site.id}//schedule//ZH`,
		calName: site.title,
	});
	if (error || !value) throw error ?? new Error('no calendar');
	return value;
}
