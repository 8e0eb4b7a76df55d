import { calendarFile } from '../authoring/calendar-file.ts';
import { commitDate } from '../authoring/commit-dates.ts';
import { currentLibrary } from '../authoring/current.ts';

const changed = (): string | undefined =>
	commitDate(`${process.env['CONTENT_DIR'] ?? 'content'}/schedule.yaml`);

export const GET = (): Response =>
	new Response(calendarFile(currentLibrary(), changed()), {
		headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
	});
