import { isDay } from '../../schedule/core/is-day.ts';
import type { ListEntry, OwnItem } from './list-entry.ts';
import { decodeTick } from './tick.ts';
import type { Tick } from './tick.ts';

/** What is noted of an item, with more or other things noted of it. */
export const editedTick = (
	kept: Tick | undefined,
	more: (kept: Tick | undefined) => Partial<Tick>,
): Tick | undefined => decodeTick({ status: 'todo', ...kept, ...more(kept) });

/**
 * The reader's own item with one of its fields changed.
 * @param before the item as it was, for one that another window took away meanwhile: what is written on stays
 */
export function editedItem(
	kept: ListEntry | undefined,
	before: OwnItem,
	field: (kept: OwnItem) => Partial<OwnItem>,
): OwnItem {
	const { kind, list, order, text: own, due: day } = kept?.kind === 'item' ? kept : before;
	const { text = own, due = day } = field({ kind, list, order, text: own, ...(day ? { due: day } : {}) });
	return { kind, list, order, text, ...(isDay(due) ? { due } : {}) };
}
