import type { RecordItem, RecordItems } from './envelope.ts';
import { isObject } from './item.ts';
import { ownOf } from '../../page/core/own.ts';

/** Text that is the same for equal values, whatever the order of their fields. */
const canonical = (value: RecordItem): string =>
	JSON.stringify(value, (_, part: unknown) =>
		isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
	);

/** The item to keep: the one changed last; of two changed at once, one that every order of merging agrees on. */
export function newerItem(a: RecordItem, b: RecordItem): RecordItem {
	if (a.at !== b.at) return a.at > b.at ? a : b;
	// Nearly always the very same, then without the slow way.
	if (a === b || JSON.stringify(a) === JSON.stringify(b)) return a;
	return canonical(a) >= canonical(b) ? a : b;
}

/** What stands under an id. */
export const itemOf = (items: RecordItems, id: string): RecordItem | undefined => ownOf(items, id);

/** Puts an item under an id, unless a newer one or the same is there; true where it did. */
export function keepNewer(items: Record<string, RecordItem>, id: string, item: RecordItem): boolean {
	const own = itemOf(items, id);
	if (own && newerItem(own, item) === own) return false;
	items[id] = item;
	return true;
}

/**
 * Merges another state of one kind into this one, item by item; gives the ids of what changed here. Commutative,
 * associative and idempotent, so that tabs, backups and devices may be merged in any order (a last-writer-wins map).
 */
export const mergeInto = (items: Record<string, RecordItem>, coming: RecordItems): string[] =>
	Object.keys(coming).filter((id) => keepNewer(items, id, coming[id]!));
