import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import type { Aliases } from '../core/alias.ts';
import { SCHEMA } from '../core/envelope.ts';
import type { RecordItems } from '../core/envelope.ts';
import { inTime } from '../core/in-time.ts';
import { putItem } from '../core/holding.ts';
import { LAST_TIME } from '../core/item.ts';
import { itemOf, mergeInto } from '../core/merge.ts';
import { openKeeping } from './keeping.ts';
import type { KeepingSurroundings } from './surroundings.ts';
import type { ShelfHealth } from './shelf-health.ts';
import { viewOf } from './shelf-view.ts';
import type { Stamped } from './shelf-view.ts';

/*
 * One kind of the reader's record in one tab. It is stored under `<site>:<kind>` as
 *
 *   { app, schema, rev, writer, savedAt, erased, items: { <id>: { at, …fields } | { at, del: true } } }
 *
 * and lives so: every look (`sync`) reads storage, where another tab may have written, and merges it into memory item
 * by item, the newest `at` winning; makes the change that was asked for; and writes what storage lacks, if anything.
 * Nothing is shown or said before that. A long record has a journal beside it (journal.ts) for its latest changes. A
 * text that is not in order is repaired first (repair.ts), and never written over before it is copied. What was
 * written before an erasure (erasure.ts) is nothing.
 */

/** What becomes of an item; `undefined` leaves it as it is, also where there is none. */
export type ItemChange<T> = (kept: Stamped<T> | undefined) => T | undefined;

/** All items of one kind of the reader's record. */
export interface Shelf<T extends object> {
	/** Live items by id; those taken away are left out. The same object at every change: a copy would cost a frame. */
	readonly $items: ReadableAtom<Readonly<Record<string, Stamped<T>>>>;
	readonly $health: ReadableAtom<ShelfHealth>;
	/**
	 * Keeps a value, or what becomes of the one kept: it is looked up right before the write, other tabs' included. What
	 * stands beside it that this build does not understand stays. `undefined` takes the item away.
	 */
	put(id: string, value: T | ItemChange<T> | undefined): void;
	/** Puts several at once. */
	putAll(values: Readonly<Record<string, T | ItemChange<T> | undefined>>): void;
	/** Shows items of former ids under their current ones. */
	rename(aliases: Aliases): void;
	/** Every item in the form of `version`, tombstones and unknown ones included, for backups. */
	all(): RecordItems;
	/** When an item was last changed, one that was taken away included. */
	changedAt(id: string): number | undefined;
	/** The version of the form that the items are in; above this build's where a newer one wrote them. */
	version(): number;
	/** Merges items of a backup. */
	absorb(items: RecordItems): void;
	/** Forgets everything of this kind that is known here; storage is to be emptied before. */
	forget(): void;
	/** Takes in what other tabs wrote. */
	reload(): void;
}

/** A shelf in given surroundings; `openShelf` of shelf.ts gives one in the browser's. */
export function makeShelf<T extends object>(
	kind: string,
	decode: (raw: unknown) => T | undefined,
	surroundings: KeepingSurroundings,
): Shelf<T> {
	const { now, schema = SCHEMA } = surroundings;
	const view = viewOf(decode);
	const $health = atom<ShelfHealth>('ok');
	const keeping = openKeeping(kind, surroundings, view.mark, () => sync());

	function show(): void {
		const health = keeping.health();
		const isNews = health !== $health.get();
		$health.set(health);
		view.show(keeping.held.items, isNews);
	}

	/** Looks into storage, makes the change, and writes where there is something to write. */
	function sync(change?: () => void): void {
		const mustWrite = keeping.read();
		const { repairing, erasure } = keeping;
		if (repairing) {
			// What was erased meanwhile is not changed any more.
			if (change) void repairing.then(() => erasure === keeping.erasure && sync(change));
			return;
		}
		change?.();
		keeping.write(mustWrite);
		show();
	}

	/** Puts values, stamped later than every known change, so that a clock that was set back loses nothing. */
	function change(values: Readonly<Record<string, T | ItemChange<T> | undefined>>): void {
		sync(() => {
			const known = view.through(keeping.held.items);
			for (const [id, value] of Object.entries(values)) {
				const kept = itemOf(known, id);
				const at = Math.min(LAST_TIME, Math.max(now(), (kept?.at ?? -1) + 1));
				const next = typeof value === 'function' ? value(view.shown(kept)) : value;
				// Put, not merged: at the last time there is, the reader's own change still wins.
				if (value && !next) continue;
				putItem(keeping.held, id, next ? { ...view.grafted(kept, next), at } : { at, del: true });
				view.mark([id]);
			}
		});
	}

	sync();

	return {
		$items: view.$items,
		$health,
		put: (id, value) => change({ [id]: value }),
		putAll: change,
		rename: (more) => {
			view.rename(more);
			show();
		},
		all: () => {
			sync();
			// What this tab changed since is in an older form than the rest, and is kept nowhere.
			return keeping.newer?.items ?? { ...keeping.held.items };
		},
		changedAt: (id) => itemOf(keeping.held.items, id)?.at,
		version: () => keeping.newer?.schema ?? schema,
		absorb: (coming) =>
			sync(() => {
				const { held } = keeping;
				for (const id of mergeInto(held.items, coming)) {
					putItem(held, id, inTime(held.items[id]!, now(), surroundings.settle));
					view.mark([id]);
				}
			}),
		forget: () => {
			keeping.forget();
			sync();
		},
		reload: () => sync(),
	};
}
