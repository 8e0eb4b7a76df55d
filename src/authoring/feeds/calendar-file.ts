import { calendarText, eventUid } from '../../schedule/core/ics.ts';
import type { CalendarEvent } from '../../schedule/core/ics.ts';
import { TIMES, occurrences } from '../../schedule/core/occurrences.ts';
import * as words from '../../schedule/text/schedule.ts';
import type { Library } from '../read/library.ts';
import { siteAddress } from '../addresses/site-address.ts';

/**
 * The schedule as an iCalendar file: an all-day event for each occurrence that has a day.
 * @param changed the day on which the schedule last changed; the programme's start where nobody knows
 */
export function calendarFile({ site, schedule }: Library, changed = site.programme.start): string {
	const events = schedule.flatMap((entry) =>
		occurrences(entry, site.programme).map(({ start, end }, at): CalendarEvent => ({
			// Whoever has taken the file over before keeps one event when an id changes.
			uid: eventUid(
				site.id,
				entry.formerIds[0] ?? entry.id,
				TIMES[entry.kind] === 'recurring' ? at + 1 : undefined,
			),
			title: entry.approximate ? `${entry.title}（${words.roughly}）` : entry.title,
			start,
			end,
			description: [entry.when, entry.place && words.placeText(entry.place), entry.note]
				.filter(Boolean)
				.join('\n'),
			...(site.url ? { url: siteAddress(site.url, `/schedule/#${entry.id}`) } : {}),
		})),
	);
	return calendarText({
		productId: `-//${site.id}//schedule//ZH`,
		name: site.title,
		stamp: Date.parse(`${changed}T00:00:00Z`),
		events,
	});
}
