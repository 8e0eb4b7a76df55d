import { localDay, readableDay } from './calendar-day.ts';

/** A time as this device's clock shows it, to the minute: `2023年9月8日14:05`. */
export const momentText = (at: number): string =>
	readableDay(localDay(at), true) + new Date(at).toTimeString().slice(0, 5);
