import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import { isDay } from '../../schedule/core/is-day.ts';
import { isObject } from '../../record/core/item.ts';
import { isStatus } from '../../record/core/status.ts';
import type { Status } from '../../record/core/status.ts';

/** What the reader noted of an item of a checklist. */
export interface Tick {
	status: Status;
	/** The day it was done. */
	doneOn?: CalendarDay;
	/** For the reader alone. */
	note?: string;
}

/** A tick as stored; undefined where it is none. */
export function decodeTick(raw: unknown): Tick | undefined {
	if (!isObject(raw)) return undefined;
	const { status, doneOn, note } = raw;
	if (!isStatus(status)) return undefined;
	return {
		status,
		...(isDay(doneOn) ? { doneOn } : {}),
		...(typeof note === 'string' && note !== '' ? { note } : {}),
	};
}

/** An item that nothing is noted of is still to do. */
export const statusOf = (tick: Tick | undefined): Status => tick?.status ?? 'todo';
