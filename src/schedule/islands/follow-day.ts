import type { CalendarDay } from '../core/calendar-day.ts';

const MINUTE = 60_000;

/**
 * Draws what depends on the day: at once, and again when another day has come and the page is looked at. A page may lie
 * open over midnight, or come out of the browser's own cache.
 */
export function followDay(today: () => CalendarDay, draw: (day: CalendarDay) => void): void {
	let drawn: CalendarDay | undefined;
	const look = (): void => {
		const day = today();
		if (day === drawn || (drawn && document.visibilityState === 'hidden')) return;
		drawn = day;
		draw(day);
	};
	look();
	addEventListener('pageshow', look);
	document.addEventListener('visibilitychange', look);
	setInterval(look, MINUTE);
}
