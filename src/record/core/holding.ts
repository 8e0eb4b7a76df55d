import type { RecordItem, RecordItems } from './envelope.ts';
import { inTime, isAhead } from './in-time.ts';
import type { Settle } from './in-time.ts';
import { keepNewer, newerItem } from './merge.ts';
import { hasOwn } from '../../page/core/own.ts';

/**
 * What a tab knows of one kind of record, and what of it storage does not hold yet. A value: it knows neither storage
 * nor clock nor page. Its functions change it in place, since a copy of a long record would cost a frame.
 */
export interface Holding {
	items: Record<string, RecordItem>;
	/** Ids of what is here and, as far as is known, nowhere else. */
	readonly ahead: Set<string>;
	/** No item was changed later. */
	latest: number;
}

/** Nothing is known yet, or everything was forgotten. */
export const emptyHolding = (): Holding => ({ items: {}, ahead: new Set(), latest: 0 });

/** Puts an item, whatever was known of it. */
export function putItem(held: Holding, id: string, item: RecordItem): void {
	held.items[id] = item;
	held.ahead.add(id);
	held.latest = Math.max(held.latest, item.at);
}

/**
 * Merges what storage holds; gives the ids of what changed here. What storage has as new is not ahead any more.
 * @param isLater it was written after all that is known here, whatever its dates say
 */
export function takeStored(held: Holding, stored: RecordItems, now: number, isLater = false): string[] {
	const { items, ahead } = held;
	const news: string[] = [];
	for (const [id, item] of Object.entries(stored)) {
		// Its date is of a clock that was ahead; what was written since is newer, or put right by another tab.
		if (isAhead(items[id]?.at ?? 0, now) && (isLater || !isAhead(item.at, now))) delete items[id];
		if (keepNewer(items, id, item)) news.push(id);
		if (newerItem(item, items[id]!) === item) ahead.delete(id);
		held.latest = Math.max(held.latest, item.at);
	}
	return news;
}

/**
 * Puts right, for good, times that are later than `now`: of the items named, and of all where any was changed later.
 * Gives the ids of those.
 */
export function settleTimes(held: Holding, ids: readonly string[], now: number, settle?: Settle): string[] {
	const isLate = isAhead(held.latest, now);
	const late = (isLate ? Object.keys(held.items) : ids).filter((id) => {
		const item = held.items[id]!;
		const settled = inTime(item, now, settle);
		if (settled === item) return false;
		putItem(held, id, settled);
		return true;
	});
	if (isLate) held.latest = now;
	return late;
}

/** Storage may have lost these, or all: it is asked again, and what it lacks is written again. */
export function doubtStored({ items, ahead }: Holding, ids: Iterable<string> = Object.keys(items)): void {
	for (const id of ids) if (hasOwn(items, id)) ahead.add(id);
}

/** Storage is known to hold these, where they are what is here. */
export function trustStored({ items, ahead }: Holding, stored: RecordItems): void {
	for (const [id, item] of Object.entries(stored)) if (items[id] === item) ahead.delete(id);
}

/** The items that storage does not hold yet. */
export const itemsAhead = ({ items, ahead }: Holding): RecordItems =>
	Object.fromEntries([...ahead].map((id) => [id, items[id]!]));
