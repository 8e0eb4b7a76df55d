import type { RecordItem, RecordItems } from './envelope.ts';

/** Text that is the same for equal values, whatever the order of their fields. */
function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const fields = Object.entries(value).filter(([, field]) => field !== undefined);
	fields.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join()}}`;
}

/** The item to keep: the one changed last; of two changed at once, one that every order of merging agrees on. */
export function newerItem(a: RecordItem, b: RecordItem): RecordItem {
	if (a.at !== b.at) return a.at > b.at ? a : b;
	// Nearly always the very same, then without the slow way.
	if (a === b || JSON.stringify(a) === JSON.stringify(b)) return a;
	return canonical(a) >= canonical(b) ? a : b;
}

/**
 * Merges two states of one kind, item by item. Commutative, associative and idempotent, so that tabs, backups and
 * devices may be merged in any order (a last-writer-wins map).
 */
export function mergeItems(a: RecordItems, b: RecordItems): RecordItems {
	const merged: Record<string, RecordItem> = { ...a };
	for (const [id, item] of Object.entries(b)) {
		const own = Object.hasOwn(merged, id) ? merged[id] : undefined;
		merged[id] = own ? newerItem(own, item) : item;
	}
	return merged;
}

/** True where merging `own` into `other` would change it. */
export function isAhead(own: RecordItems, other: RecordItems): boolean {
	return Object.entries(own).some(([id, item]) => {
		const known = Object.hasOwn(other, id) ? other[id] : undefined;
		return !known || newerItem(known, item) !== known;
	});
}
