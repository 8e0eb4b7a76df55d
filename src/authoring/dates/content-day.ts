import path from 'node:path';
import { FOLDER_KINDS, KINDS } from '../../model/thing-kinds.ts';
import { dayIn } from '../../schedule/core/calendar-day.ts';
import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import { commitTime, newestCommitIn } from './commit-dates.ts';
import type { Library } from '../read/library.ts';
import { pageById } from '../read/lookup.ts';
import { memo } from '../read/memo.ts';

/** Files of whole pages beside those that are content pages themselves. */
const LISTS: readonly string[] = [KINDS.schedule.holder, KINDS.terms.holder];
const hasPage = (file: string): boolean =>
	LISTS.includes(file) || FOLDER_KINDS.some((folder) => file.startsWith(`${folder}/`));

/** The day of a commit in the programme's time zone. Many pages ask for the same, and to ask the clock anew takes long. */
export function commitDay(library: Library, time: number): CalendarDay {
	const days = commitDays(library);
	const day = days.get(time) ?? dayIn(library.site.programme.timeZone, time);
	days.set(time, day);
	return day;
}
const commitDays = memo<Library, Map<number, CalendarDay>>(() => new Map());

/**
 * The day on which a page's content was last changed, in the programme's time zone; of a page that draws on all
 * content, and of every page where git tells nothing, that of the whole. Built again from the same content it is the
 * same day. Undefined where there is neither git nor an update.
 * @param address of the page, `topics/ideals`
 */
export function contentDay(library: Library, contentDir: string, address: string): CalendarDay | undefined {
	const list = `${address}.yaml`;
	const file = pageById(library, address)?.file ?? (hasPage(list) ? list : undefined);
	const own = file === undefined ? undefined : commitTime(path.join(contentDir, file));
	if (own !== undefined) return commitDay(library, own);
	const newest = newestCommitIn(contentDir);
	// What is published before it is committed has at least said so in its list.
	const days = [library.updates[0]?.date, newest === undefined ? undefined : commitDay(library, newest)];
	return days
		.filter((day) => day !== undefined)
		.sort()
		.pop();
}
