import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import { isDay } from '../../schedule/core/is-day.ts';
import { isObject } from '../../record/core/item.ts';
import { isStatus } from '../../record/core/status.ts';
import type { Status } from '../../record/core/status.ts';
import { progress } from './progress.ts';
import type { Progress } from './progress.ts';

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

/** How a status counts in a list. */
const COUNTS = { todo: 'open', doing: 'open', done: 'done', na: 'left out' } as const satisfies Record<
	Status,
	string
>;

/** How far a list of items is, by what is noted of them. */
export function tickProgress(ids: readonly string[], ticks: Readonly<Record<string, Tick>>): Progress {
	const counts = (as: string) => (id: string) => COUNTS[statusOf(ticks[id])] === as;
	return progress(ids, counts('done'), counts('left out'));
}

/** An item that nothing is noted of is still to do. */
export const statusOf = (tick: Tick | undefined): Status => tick?.status ?? 'todo';
