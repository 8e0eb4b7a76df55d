import { localDay } from '../../schedule/core/calendar-day.ts';
import { noteVisit } from '../store/visits.ts';
import * as words from '../text/updates-script.ts';

/** What is new since the visit before: said in the line of the newest, marked in the whole list. */
for (const place of document.querySelectorAll<HTMLElement>('[data-updates]')) {
	const ids = place.dataset['updates']!.split(' ');
	const count = ids.indexOf(noteVisit(ids[0]!, localDay(Date.now())));
	const line = place.querySelector('[data-since]');
	if (count > 0 && line) line.textContent = words.since(count);
	for (const id of count > 0 && !line ? ids.slice(0, count) : [])
		document.getElementById(id)?.querySelector('time')?.append(words.isNew);
}
