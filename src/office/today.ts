/** The day that it is now in a time zone, `2026-11-28`. */
export const localToday = (timeZone: string, now = Date.now()): string =>
	new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
