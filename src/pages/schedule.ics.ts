import { calendarFile } from '../authoring/calendar-file.ts';
import { commitTime } from '../authoring/commit-dates.ts';
import { currentLibrary } from '../authoring/current.ts';
import { dayIn } from '../schedule/core/calendar-day.ts';

export const GET = (): Response => {
	const library = currentLibrary();
	const changed = commitTime(`${process.env['CONTENT_DIR'] ?? 'content'}/schedule.yaml`);
	const day = changed === undefined ? undefined : dayIn(library.site.programme.timeZone, changed);
	return new Response(calendarFile(library, day), {
		headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
	});
};
