import { isDay } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';
import { inOrder } from './in-order.ts';

/** A list that the reader made. */
export interface OwnList {
	readonly kind: 'list';
	readonly title: string;
	readonly order: number;
}

/** An item that the reader added, to a list of their own or to one of the site's. */
export interface OwnItem {
	readonly kind: 'item';
	/** Id of the list. */
	readonly list: string;
	readonly text: string;
	readonly order: number;
	readonly due?: CalendarDay;
}

export type ListEntry = OwnList | OwnItem;
type Entries = Readonly<Record<string, ListEntry>>;

/** An entry as stored; undefined where it is none. */
export function decodeListEntry(raw: unknown): ListEntry | undefined {
	const { kind, title, list, text, order, due } = raw as Record<string, unknown>;
	if (typeof order !== 'number' || !Number.isFinite(order)) return undefined;
	if (kind === 'list' && typeof title === 'string') return { kind, title, order };
	if (kind !== 'item' || typeof list !== 'string' || typeof text !== 'string') return undefined;
	return { kind, list, text, order, ...(isDay(due) ? { due } : {}) };
}

/** The reader's lists in their order. */
export const listsIn = (entries: Entries): [string, OwnList][] =>
	inOrder(Object.entries(entries).filter((pair): pair is [string, OwnList] => pair[1].kind === 'list'));

/** The reader's items of a list in their order. */
export const itemsIn = (entries: Entries, list: string): [string, OwnItem][] =>
	inOrder(
		Object.entries(entries).filter(
			(pair): pair is [string, OwnItem] => pair[1].kind === 'item' && pair[1].list === list,
		),
	);

/** Ids of the reader's items by list, for all lists at once. */
export function itemIdsByList(entries: Entries): Map<string, string[]> {
	const ids = new Map<string, string[]>();
	for (const [id, entry] of Object.entries(entries)) {
		if (entry.kind !== 'item') continue;
		const known = ids.get(entry.list);
		if (known) known.push(id);
		else ids.set(entry.list, [id]);
	}
	return ids;
}
