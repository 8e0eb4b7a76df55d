import { dayIn } from '../../schedule/core/calendar-day.ts';
import { slideAhead } from '../core/slide-ahead.ts';
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

/** The slide of the month that is going on or comes next, counted from 0; undefined where all of them are over. */
export function slideOfNow(slides: readonly HTMLElement[]): number | undefined {
	const zone = slides
		.map((slide) => slide.querySelector<HTMLElement>('[data-zone]')?.dataset['zone'])
		.find(Boolean);
	if (zone === undefined) return undefined;
	const months = slides.map((slide, at) => ({
		at,
		ends: Array.from(
			slide.querySelectorAll<HTMLElement>('[data-month] [data-end]'),
			(row) => row.dataset['end']!,
		),
	}));
	return slideAhead(months, dayIn(zone, Date.now()));
}
