import type { CalendarDay } from '../core/calendar-day.ts';
import { isDay } from '../core/is-day.ts';
import { isObject } from '../core/record/item.ts';
import { isStatus } from '../core/status.ts';
import type { Status } from '../core/status.ts';
import { openShelf } from './shelf.ts';
import type { Shelf } from './shelf.ts';

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

/** Ticks by item id. */
export const ticks = (): Shelf<Tick> => openShelf('ticks', decodeTick);
