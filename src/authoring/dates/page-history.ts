import path from 'node:path';
import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import { commitsOf } from './commit-dates.ts';
import { commitDay } from './content-day.ts';
import type { Library, LibraryPage } from '../read/library.ts';

/** A day on which a page was changed, with what was said of it where that was said for readers. */
export interface PageChange {
	day: CalendarDay;
	said: string[];
}

/** So many days are told. */
const DAYS = 3;

/** The last days on which a page was changed, the newest first; none outside git. */
export function pageHistory(
	library: Library,
	contentDir: string,
	{ file }: Pick<LibraryPage, 'file'>,
): PageChange[] {
	const days = new Map<CalendarDay, string[]>();
	for (const { time, subject } of commitsOf(path.join(contentDir, file))) {
		const day = commitDay(library, time);
		const said = days.get(day) ?? [];
		// A line in another script is a note among those who keep the files.
		days.set(day, /\p{Script=Han}/u.test(subject) ? [...said, subject] : said);
	}
	return [...days].slice(0, DAYS).map(([day, said]) => ({ day, said }));
}
