import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import { throughAliases } from '../core/alias.ts';
import type { Aliases } from '../core/alias.ts';
import { currentEnvelope } from '../core/current-envelope.ts';
import { SCHEMA, isErased } from '../core/envelope.ts';
import type { Envelope, RecordItem, RecordItems } from '../core/envelope.ts';
import { LAST_TIME, withoutFuture } from '../core/item.ts';
import { itemOf, keepNewer, mergeInto, newerItem } from '../core/merge.ts';
import { erasureKey } from './erasure.ts';
import type { Mend, Mended } from './repair.ts';
import { NO_JOURNAL } from './no-journal.ts';
import type { Journal } from './no-journal.ts';
import { isFull } from './storage.ts';
import type { RecordStorage } from './storage.ts';

/** An item with the time of its last change, ms since epoch. */
export type Stamped<T> = T & { readonly at: number };

/**
 * What the reader must be told: `blocked` nothing is kept; `full` the last change is not kept; `newer` a newer
 * version of the site wrote the record, so it is only read; `recovered` damaged text was set aside.
 */
export type ShelfHealth = 'ok' | 'blocked' | 'full' | 'newer' | 'recovered';

/** What becomes of an item; `undefined` leaves it as it is, also where there is none. */
export type Change<T> = (kept: Stamped<T> | undefined) => T | undefined;

/** All items of one kind of the reader's record. */
export interface Shelf<T extends object> {
	/** Live items by id; those taken away are left out. The same object at every change: a copy would cost a frame. */
	readonly $items: ReadableAtom<Readonly<Record<string, Stamped<T>>>>;
	readonly $health: ReadableAtom<ShelfHealth>;
	/**
	 * Keeps a value, or what becomes of the one kept: it is looked up right before the write, other tabs' included.
	 * `undefined` takes the item away.
	 */
	put(id: string, value: T | Change<T> | undefined): void;
	/** Puts several at once. */
	putAll(values: Readonly<Record<string, T | Change<T> | undefined>>): void;
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

export interface ShelfOptions {
	/**
	 * What may go when storage is full: items without the expendable ones, for a second try. `unsaved` are the ids of
	 * what is to be saved, which stays.
	 */
	trim?: (items: RecordItems, unsaved: readonly string[]) => RecordItems;
}

export interface ShelfSurroundings extends ShelfOptions {
	app: string;
	storage: RecordStorage | undefined;
	now: () => number;
	writer: string;
	/** How the record is written; whole at once where nothing is said. */
	journal?: Journal | undefined;
	/** What mends a record that is not in order, at once where it is at hand. */
	mend: () => Mend | Promise<unknown>;
	schema?: number;
}

/** A shelf in given surroundings; `openShelf` of shelf.ts gives one in the browser's. */
export function makeShelf<T extends object>(
	kind: string,
	decode: (raw: unknown) => T | undefined,
	{ app, storage, now, writer, trim, mend, journal = NO_JOURNAL, schema = SCHEMA }: ShelfSurroundings,
): Shelf<T> {
	const key = `${app}:${kind}`;
	const $items = atom<Record<string, Stamped<T>>>({});
	const $health = atom<ShelfHealth>('ok');
	/** What is known here. Changed in place, as what is shown. */
	let items: Record<string, RecordItem> = {};
	/** Those of them that storage does not hold yet. */
	let ahead = new Map<string, RecordItem>();
	/** Ids of those that are not shown yet. */
	const unshown = new Set<string>();
	/** Nothing of what is shown is to stay. */
	let isStale = false;
	/** What a newer version of the site wrote. */
	let newer: Envelope | undefined;
	/** The text in storage, where it was in order: the same text need not be taken in again. */
	let seen: string | null | undefined;
	/** Items as they are shown, so that what did not change is the same object as before. */
	const decoded = new WeakMap<RecordItem, Stamped<T>>();
	let aliases: Aliases = {};
	let rev = 0;
	/** When the record was written last; a clock that was set back is told by it. */
	let savedAt = 0;
	/** Storage has held something of ours; when it no longer does, another tab erased it. */
	let wasKept = false;
	/** The last erasure that is known here, ms since epoch; below zero before the first look. */
	let erasure = -1;
	/** Why storage must not be written over. */
	let frozen: Mended['frozen'];
	/** Why the last write failed. */
	let unsaved: 'blocked' | 'full' | undefined = storage ? undefined : 'blocked';
	let isRecovered: true | undefined;
	/** Until what mends the record is there: changes are to be made of what it holds. */
	let mending: Promise<void> | undefined;

	/** An item as it is shown; nothing where it was taken away or is not of this kind. */
	function shown(item: RecordItem | undefined): Stamped<T> | undefined {
		if (!item) return;
		let known = decoded.get(item);
		const value = known || item.del ? undefined : decode(item);
		if (value) decoded.set(item, (known = { ...value, at: item.at }));
		return known;
	}

	function show(): void {
		// Views are many and records long: nobody is told of what is as it was.
		const health = frozen ?? unsaved ?? (isRecovered ? 'recovered' : 'ok');
		const isNews = isStale || unshown.size > 0 || health !== $health.get();
		$health.set(health);
		if (isNews) {
			const live = $items.get();
			const known = throughAliases(items, aliases);
			// Through aliases, an item may stand under another id.
			const isWhole = isStale || known !== items;
			for (const id of isWhole ? Object.keys({ ...live, ...known }) : unshown) {
				const value = shown(itemOf(known, id));
				if (value) live[id] = value;
				else delete live[id];
			}
			unshown.clear();
			isStale = false;
			$items.notify(live);
		}
	}

	/** Without dates that no clock shows yet: two tabs that both know such an item could not change it for good. */
	const inTime = (some: RecordItems): RecordItems => withoutFuture(some, Math.max(now(), savedAt));

	/** An item is in memory, and in nothing else. */
	function note(id: string): void {
		ahead.set(id, items[id]!);
		unshown.add(id);
	}

	/** Forgets all that is known here. */
	function forget(): void {
		items = {};
		ahead.clear();
		isStale = true;
		isRecovered = undefined;
	}

	/** Merges what storage holds into memory; false where there is nothing, or what was erased since. */
	function take(envelope: Envelope | undefined, mended?: Mended): boolean {
		isRecovered ||= mended?.isRecovered;
		frozen ||= mended?.frozen;
		// Written by a tab that did not know of the erasure yet.
		if (!envelope || (!newer && isErased(envelope, erasure, now))) return false;
		savedAt = Math.max(savedAt, envelope.savedAt);
		rev = envelope.rev;
		for (const [id, item] of Object.entries(inTime(envelope.items))) {
			if (keepNewer(items, id, item)) unshown.add(id);
			if (newerItem(item, items[id]!) === item) ahead.delete(id);
		}
		return true;
	}

	/** Merges what storage holds into memory; true where storage must be put in order by a write. */
	function read(from: RecordStorage): boolean {
		const erased = Number(from.getItem(erasureKey(app))) || 0;
		if (erasure >= 0 && erasure !== erased) {
			forget();
			seen = undefined;
		}
		erasure = erased;
		const mustWrite = readWhole(from);
		return (!mending && journal.read(from, erasure, take, note, sync)) || mustWrite;
	}

	function readWhole(from: RecordStorage): boolean {
		const text = from.getItem(key);
		if (text !== null && text === seen) return false;
		seen = frozen = newer = undefined;
		ahead = new Map(Object.entries(items));
		if (!text) {
			if (wasKept) forget();
			wasKept = false;
			return false;
		}
		let envelope = currentEnvelope(text, app, schema);
		let mended: Mended | undefined;
		if (!envelope) {
			const mender = mend();
			if (typeof mender !== 'function') {
				mending ??= mender.then(() => {
					mending = undefined;
					sync();
				});
				return false;
			}
			const unsound = { key, text, app, kind, schema, erased: erasure, now: now() };
			mended = mender(from, unsound);
			envelope = mended.envelope;
			if (mended.frozen === 'newer') newer = envelope;
		}
		if (!take(envelope, mended)) return true;
		wasKept = true;
		if (mended || inTime(envelope!.items) !== envelope!.items) return !newer;
		seen = text;
		return false;
	}

	function save(to: RecordStorage, isWhole: boolean): void {
		if (frozen) return;
		const store = (kept: Record<string, RecordItem>): void => {
			savedAt = Math.max(savedAt, now());
			const envelope = { app, schema, rev: rev + 1, writer, savedAt, erased: erasure, items: kept };
			seen = journal.write(to, key, envelope, ahead, isWhole);
			ahead.clear();
		};
		try {
			try {
				store(items);
			} catch (error) {
				if (!trim || !isFull(error)) throw error;
				const kept = { ...trim(items, [...ahead.keys()]) };
				store(kept);
				items = kept;
				isStale = true;
			}
			rev += 1;
			wasKept = true;
			unsaved = undefined;
		} catch (error) {
			// Where nothing is ahead, all of it is kept already, if elsewhere or in another form.
			if (ahead.size > 0) unsaved = isFull(error) ? 'full' : 'blocked';
		}
	}

	/** Looks into storage, makes the change, and writes where there is something to write. */
	function sync(change?: () => void): void {
		let mustWrite: boolean | undefined;
		try {
			mustWrite = storage && read(storage);
		} catch {
			// Taken away while the page was open. What cannot be read must not be written over either.
			unsaved = 'blocked';
		}
		if (mending) {
			const known = erasure;
			// What was erased meanwhile is not changed any more.
			if (change) void mending.then(() => known === erasure && sync(change));
			return;
		}
		change?.();
		if (mustWrite !== undefined) {
			if (mustWrite || ahead.size > 0) save(storage!, mustWrite);
			else unsaved = undefined;
		}
		show();
	}

	/** Puts values, stamped later than every known change, so that a clock that was set back loses nothing. */
	function change(values: Readonly<Record<string, T | Change<T> | undefined>>): void {
		sync(() => {
			const known = throughAliases(items, aliases);
			for (const [id, value] of Object.entries(values)) {
				const kept = itemOf(known, id);
				const at = Math.min(LAST_TIME, Math.max(now(), (kept?.at ?? -1) + 1));
				const next = typeof value === 'function' ? value(shown(kept)) : value;
				// Put, not merged: at the last time there is, the reader's own change still wins.
				if (value && !next) continue;
				items[id] = next ? { ...next, at } : { at, del: true };
				note(id);
			}
		});
	}

	sync();

	return {
		$items,
		$health,
		put: (id, value) => change({ [id]: value }),
		putAll: change,
		rename: (more) => {
			aliases = { ...aliases, ...more };
			isStale = true;
			show();
		},
		all: () => {
			sync();
			// What this tab changed since is in an older form than the rest, and is kept nowhere.
			return newer?.items ?? { ...items };
		},
		changedAt: (id) => itemOf(items, id)?.at,
		version: () => newer?.schema ?? schema,
		absorb: (coming) =>
			sync(() => {
				for (const id of mergeInto(items, inTime(coming))) note(id);
			}),
		forget: () => {
			forget();
			sync();
		},
		reload: () => sync(),
	};
}
