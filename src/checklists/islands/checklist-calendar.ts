import { calendarText, eventUid } from '../../schedule/core/ics.ts';
import type { CalendarEvent } from '../../schedule/core/ics.ts';
import type { Period } from '../../schedule/core/occurrences.ts';
import { siteId } from '../../page/store/site-id.ts';
import { lists } from '../store/lists.ts';
import * as words from '../text/checklist-parts-script.ts';
import type { ChecklistView } from './checklist-view.ts';
import { saveFile } from '../../page/islands/save-file.ts';

/** Gives the reader the dated items of a list as a calendar file; says what was done. */
export function saveCalendar({ root, rows, list }: ChecklistView): string {
	const events = [...rows].flatMap(([id, row]) => eventsOf(id, row));
	if (events.length === 0) return words.noDates;
	const name = root.querySelector('progress')!.getAttribute('aria-label') ?? list;
	const stamp = Date.parse(root.dataset['changed']!);
	const calendar = { productId: `-//${siteId()}//lists//ZH`, name, stamp, events };
	saveFile(`${name.replace(/[\\/:*?"<>|\s]+/g, '-')}.ics`, calendarText(calendar), 'text/calendar');
	return words.calendarSaved(events.length);
}

function eventsOf(id: string, row: HTMLElement): CalendarEvent[] {
	const { periods, status, approximate } = row.dataset;
	if (!periods || status === 'na') return [];
	const title = row.querySelector('label')!.textContent;
	const when = row.querySelector('[data-when]')?.textContent ?? '';
	return (JSON.parse(periods) as Period[]).map(({ start, end }, at, { length }) => ({
		uid: eventUid(siteId(), id, length > 1 ? at + 1 : undefined),
		title: approximate === undefined ? title : words.approximately(title),
		start,
		end,
		description: when,
		changed: lists().changedAt(id),
	}));
}
