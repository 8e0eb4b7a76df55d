import { calendarFile } from '../authoring/feeds/calendar-file.ts';
import { commitTime } from '../authoring/dates/commit-dates.ts';
import { currentLibrary } from '../authoring/read/current.ts';
import { dayIn } from '../schedule/core/calendar-day.ts';

export const GET = (): Response => {
	const library = currentLibrary();
	const changed = commitTime(`${process.env['CONTENT_DIR'] ?? 'content'}/schedule.yaml`);
	const day = changed === undefined ? undefined : dayIn(library.site.programme.timeZone, changed);
	return new Response(calendarFile(library, day), {
		headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
	});
};
