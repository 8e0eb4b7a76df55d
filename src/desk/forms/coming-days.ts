import type { Library } from '../../authoring/read/library.ts';
import type { ValuePath } from '../../authoring/read/value-path.ts';
import { notYetPublished } from '../../authoring/dates/not-yet-published.ts';
import { daysBetween, isDay } from '../../schedule/core/calendar-day.ts';
import * as words from '../text/today.ts';

/** A day that the office has to think of. */
export interface ComingDay {
	day: string;
	what: string;
	file: string;
	at: ValuePath;
}

/** The days of the schedule and of what waits to be published, from today on, the next first. */
export function comingDays(library: Library, today: string, within: number): ComingDay[] {
	const days: ComingDay[] = [];
	const add = (day: string | undefined, what: string, file: string, at: ValuePath): void => {
		if (day === undefined) return;
		const left = daysBetween(today, day);
		if (left >= 0 && left <= within) days.push({ day, what, file, at });
	};
	library.schedule.forEach((entry, at) => {
		if (entry.kind === 'date' || entry.kind === 'deadline')
			add(entry.date, entry.title, 'schedule.yaml', [at]);
		if (entry.kind === 'window') {
			add(entry.start, words.begins(entry.title), 'schedule.yaml', [at]);
			add(entry.end, words.ends(entry.title), 'schedule.yaml', [at]);
		}
	});
	for (const { day, name, file, at } of notYetPublished(library, today))
		if (isDay(day)) add(day, words.comesOut(name), file, at);
	const { name, start, end } = library.site.programme;
	add(start, words.begins(name), 'site.yaml', ['programme']);
	add(end, words.ends(name), 'site.yaml', ['programme']);
	return days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
