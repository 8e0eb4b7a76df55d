import type { RecordItem, RecordItems } from './envelope.ts';
import { isObject } from './item.ts';

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
export const itemOf = (items: RecordItems, id: string): RecordItem | undefined =>
	Object.hasOwn(items, id) ? items[id] : undefined;

/** Puts an item under an id, unless a newer one is there. */
export function keepNewer(items: Record<string, RecordItem>, id: string, item: RecordItem): void {
	const own = itemOf(items, id);
	items[id] = own ? newerItem(own, item) : item;
}

/**
 * Merges two states of one kind, item by item. Commutative, associative and idempotent, so that tabs, backups and
 * devices may be merged in any order (a last-writer-wins map).
 */
export function mergeItems(a: RecordItems, b: RecordItems): RecordItems {
	const merged: Record<string, RecordItem> = { ...a };
	for (const [id, item] of Object.entries(b)) keepNewer(merged, id, item);
	return merged;
}

/** True where merging `own` into `other` would change it. */
export function isAhead(own: RecordItems, other: RecordItems): boolean {
	return Object.entries(own).some(([id, item]) => {
		const known = itemOf(other, id);
		return !known || newerItem(known, item) !== known;
	});
}
