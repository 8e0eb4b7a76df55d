import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import { throughAliases } from '../core/alias.ts';
import type { Aliases } from '../core/alias.ts';
import type { RecordItem, RecordItems } from '../core/envelope.ts';
import { graft } from '../core/graft.ts';
import { itemOf } from '../core/merge.ts';

/** An item with the time of its last change, ms since epoch. */
export type Stamped<T> = T & { readonly at: number };

/** The items of a kind as they are shown. */
export interface ShelfView<T extends object> {
	/** As `Shelf` has it. */
	readonly $items: ReadableAtom<Readonly<Record<string, Stamped<T>>>>;
	/** An item as it is shown; nothing where it was taken away or is not of this kind. */
	shown(item: RecordItem | undefined): Stamped<T> | undefined;
	/** What is to be stored where what is shown of an item became `next`; `next` may be what was shown of an earlier one. */
	grafted(item: RecordItem | undefined, next: T): object;
	/** These are to be shown anew; all where none are named. */
	mark(ids?: Iterable<string>): void;
	/** Shows items of former ids under their current ones. */
	rename(aliases: Aliases): void;
	/** The items by the ids that they are shown under. */
	through(items: RecordItems): RecordItems;
	/** Shows what was marked, and tells of it, or of news from elsewhere. */
	show(items: RecordItems, isNews: boolean): void;
}

/** A view of items that `decode` understands. */
export function viewOf<T extends object>(decode: (raw: unknown) => T | undefined): ShelfView<T> {
	const $items = atom<Record<string, Stamped<T>>>({});
	/** Items as they are shown, so that what did not change is the same object as before. */
	const decoded = new WeakMap<RecordItem, Stamped<T>>();
	/** And the items by what is shown of them. */
	const items = new WeakMap<object, RecordItem>();
	/** Ids of those that are not shown yet. */
	const unshown = new Set<string>();
	/** Nothing of what is shown is to stay. */
	let isStale = false;
	let aliases: Aliases = {};

	const view: ShelfView<T> = {
		$items,
		shown(item) {
			if (!item) return;
			let known = decoded.get(item);
			const value = known || item.del ? undefined : decode(item);
			if (value) {
				decoded.set(item, (known = { ...value, at: item.at }));
				items.set(known, item);
			}
			return known;
		},
		grafted: (item, next) => items.get(next) ?? (graft(item, view.shown(item), next) as object),
		mark(ids) {
			if (!ids) isStale = true;
			else for (const id of ids) unshown.add(id);
		},
		rename(more) {
			aliases = { ...aliases, ...more };
			isStale = true;
		},
		through: (items) => throughAliases(items, aliases),
		show(items, isNews) {
			// Views are many and records long: nobody is told of what is as it was.
			if (!isNews && !isStale && unshown.size === 0) return;
			const live = $items.get();
			const known = view.through(items);
			// Through aliases, an item may stand under another id.
			const isWhole = isStale || known !== items;
			for (const id of isWhole ? Object.keys({ ...live, ...known }) : unshown) {
				const value = view.shown(itemOf(known, id));
				if (value) live[id] = value;
				else delete live[id];
			}
			unshown.clear();
			isStale = false;
			$items.notify(live);
		},
	};
	return view;
}
