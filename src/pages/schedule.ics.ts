import { calendarFile } from '../authoring/calendar-file.ts';
import { currentLibrary } from '../authoring/current.ts';

export const GET = (): Response =>
	new Response(calendarFile(currentLibrary()), {
		headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
	});
