import { inOrder } from '../../record/core/in-order.ts';
import type { ListEntry, OwnItem, OwnList } from './list-entry.ts';

type Entries = Readonly<Record<string, ListEntry>>;

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
