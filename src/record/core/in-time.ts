import type { RecordItem, RecordItems } from './envelope.ts';
import { isTime } from './item.ts';
import { itemOf } from './merge.ts';

/**
 * Puts right what a clock that was ahead wrote into an item's own fields; gives the very same item where nothing was
 * wrong.
 */
export type Settle = (item: RecordItem, now: number) => RecordItem;

/** Changes within one ms are stamped one after another, and clocks are put right by a little all the time. */
const SLACK = 1_000;

/** True for a time that no clock shows yet. */
export const isAhead = (time: number, now: number): boolean => time > now + SLACK;

/** An item without times later than `now`. */
export function inTime(item: RecordItem, now: number, settle?: Settle): RecordItem {
	const settled = settle ? settle(item, now) : item;
	return isAhead(settled.at, now) ? { ...settled, at: now } : settled;
}

/**
 * Items of another device without times later than `now`. Which of two states is newer cannot be told of a device whose
 * clock was ahead; where its state is what is here already, nothing is news.
 */
export function allInTime(coming: RecordItems, here: RecordItems, now: number, settle?: Settle): RecordItems {
	const entries = Object.entries(coming).map(([id, raw]): [string, RecordItem] => {
		const item = inTime(raw, now, settle);
		const own = item === raw ? undefined : itemOf(here, id);
		return [id, own && JSON.stringify({ ...item, at: own.at }) === JSON.stringify(own) ? own : item];
	});
	return Object.fromEntries(entries);
}

/**
 * A `Settle` by fields: none of `past`, numbers or lists of them, is later than now; what was to come (`coming`) comes
 * as much sooner as the latest of them was late.
 */
export function settleFields(past: readonly string[], coming: readonly string[] = []): Settle {
	return (item, now) => {
		const latest = Math.max(...past.map((field) => latestIn(item[field])));
		if (!isAhead(latest, now)) return item;
		const settled: Record<string, unknown> = { ...item };
		for (const field of past) if (field in item) settled[field] = capped(item[field], now);
		for (const field of coming) {
			const time = item[field];
			if (isTime(time)) settled[field] = Math.max(0, time - (latest - now));
		}
		return settled as unknown as RecordItem;
	};
}

function latestIn(value: unknown): number {
	if (Array.isArray(value)) return Math.max(0, ...value.map(latestIn));
	return isTime(value) ? value : 0;
}

function capped(value: unknown, now: number): unknown {
	if (Array.isArray(value)) return value.map((part) => capped(part, now));
	return isTime(value) ? Math.min(value, now) : value;
}
