import type { RecordItem, RecordItems } from './envelope.ts';
import { keepNewer, mergeInto, newerItem } from './merge.ts';

/**
 * What a tab knows of one kind of record, and what of it storage does not hold yet. A value: it knows neither storage
 * nor clock nor page. Its functions change it in place, since a copy of a long record would cost a frame.
 */
export interface Holding {
	items: Record<string, RecordItem>;
	/** Ids of what is here and, as far as is known, nowhere else. */
	readonly ahead: Set<string>;
}

/** Nothing is known yet, or everything was forgotten. */
export const emptyHolding = (): Holding => ({ items: {}, ahead: new Set() });

/** Puts an item, whatever was known of it. */
export function putItem({ items, ahead }: Holding, id: string, item: RecordItem): void {
	items[id] = item;
	ahead.add(id);
}

/** Merges what storage holds; gives the ids of what changed here. What storage has as new is not ahead any more. */
export function takeStored({ items, ahead }: Holding, stored: RecordItems): string[] {
	const news: string[] = [];
	for (const [id, item] of Object.entries(stored)) {
		if (keepNewer(items, id, item)) news.push(id);
		if (newerItem(item, items[id]!) === item) ahead.delete(id);
	}
	return news;
}

/** Merges what came from elsewhere, and is in no storage here; gives the ids of what changed. */
export function takeForeign({ items, ahead }: Holding, coming: RecordItems): string[] {
	const news = mergeInto(items, coming);
	for (const id of news) ahead.add(id);
	return news;
}

/** Storage may have lost these, or all: it is asked again, and what it lacks is written again. */
export function doubtStored({ items, ahead }: Holding, ids: Iterable<string> = Object.keys(items)): void {
	for (const id of ids) if (Object.hasOwn(items, id)) ahead.add(id);
}

/** The items that storage does not hold yet. */
export const itemsAhead = ({ items, ahead }: Holding): RecordItems =>
	Object.fromEntries([...ahead].map((id) => [id, items[id]!]));
