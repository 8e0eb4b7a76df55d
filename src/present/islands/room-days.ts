import { dayIn } from '../../schedule/core/calendar-day.ts';
import * as words from '../text/room-script.ts';

/** Says of what is over that it is, by the clock in the programme's time zone. */
export function markOver(room: HTMLElement): void {
	for (const row of room.querySelectorAll<HTMLElement>('[data-end]')) {
		const { zone } = row.parentElement!.dataset;
		if (zone === undefined || row.dataset['end']! >= dayIn(zone, Date.now())) continue;
		row.dataset['over'] = '';
		row.firstElementChild!.append(words.over);
	}
}
