import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import { throughAliases } from '../core/record/alias.ts';
import type { Aliases } from '../core/record/alias.ts';
import { currentEnvelope } from '../core/record/current-envelope.ts';
import { SCHEMA, isErased } from '../core/record/envelope.ts';
import type { Envelope, RecordItem, RecordItems } from '../core/record/envelope.ts';
import { LAST_TIME, withoutFuture } from '../core/record/item.ts';
import { isAhead, itemOf, mergeItems } from '../core/record/merge.ts';
import { erasureKey } from './erasure.ts';
import type { Mend } from './mend.ts';
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
	/** Live items by id; those taken away are left out. */
	readonly $items: ReadableAtom<Readonly<Record<string, Stamped<T>>>>;
	readonly $health: ReadableAtom<ShelfHealth>;
	/** Keeps a value, or what becomes of the one kept: it is looked up right before the write, other tabs' included. */
	put(id: string, value: T | Change<T>): void;
	/** Puts several at once; `undefined` takes one away. */
	putAll(values: Readonly<Record<string, T | undefined>>): void;
	remove(id: string): void;
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
	/** Forgets everything of this kind, here and in storage. */
	erase(): void;
	/** Takes in what other tabs wrote. */
	reload(): void;
}

export interface ShelfOptions {
	/**
	 * What may go when storage is full: items without the expendable ones, for a second try. `latest` are the ids put
	 * last, which stay.
	 */
	trim?: (items: RecordItems, latest: readonly string[]) => RecordItems;
}

export interface ShelfSurroundings extends ShelfOptions {
	app: string;
	storage: RecordStorage | undefined;
	now: () => number;
	writer: string;
	/** What mends a record that is not in order, at once where it is at hand. */
	mend: () => Mend | Promise<unknown>;
	schema?: number;
}

/** A shelf in given surroundings; `openShelf` of shelf.ts gives one in the browser's. */
export function makeShelf<T extends object>(
	kind: string,
	decode: (raw: unknown) => T | undefined,
	{ app, storage, now, writer, trim, mend, schema = SCHEMA }: ShelfSurroundings,
): Shelf<T> {
	const key = `${app}:${kind}`;
	const $items = atom<Readonly<Record<string, Stamped<T>>>>({});
	const $health = atom<ShelfHealth>('ok');
	let items: RecordItems = {};
	/** What storage held at the last look. */
	let stored: RecordItems = {};
	/** The text of it, where it was in order: the same text need not be taken in again. */
	let seen: string | undefined;
	/** The items that are shown. */
	let last: RecordItems | undefined;
	/** Items as they are shown, so that what did not change is the same object as before. */
	const decoded = new WeakMap<RecordItem, Stamped<T>>();
	let aliases: Aliases = {};
	/** Ids of what was put last. */
	let latest: readonly string[] = [];
	let rev = 0;
	let version = schema;
	/** When the record was written last; a clock that was set back is told by it. */
	let savedAt = 0;
	/** Storage has held something of ours; when it no longer does, another tab erased it. */
	let wasKept = false;
	/** The last erasure that is known here; undefined before the first look. */
	let erasure: string | null | undefined;
	/** Why storage must not be written over. */
	let frozen: 'newer' | 'full' | undefined;
	/** Why the last write failed. */
	let unsaved: 'blocked' | 'full' | undefined = storage ? undefined : 'blocked';
	let isRecovered = false;
	/** Changes that wait for what mends the record: they are to be made of what it holds. */
	let waiting: (() => RecordItems)[] | undefined;

	/** An item as it is shown; nothing where it was taken away or is not of this kind. */
	function shown(item: RecordItem): Stamped<T> | undefined {
		let known = decoded.get(item);
		const value = known || item.del ? undefined : decode(item);
		if (value) decoded.set(item, (known = { ...value, at: item.at }));
		return known;
	}

	function show(): void {
		// Views are many and records long: nobody is told of what is as it was.
		const health = frozen ?? unsaved ?? (isRecovered ? 'recovered' : 'ok');
		if (items !== last || health !== $health.get()) {
			last = items;
			const live: Record<string, Stamped<T>> = {};
			const seen = throughAliases(items, aliases);
			for (const id of Object.keys(seen)) {
				const value = shown(seen[id]!);
				if (value) live[id] = value;
			}
			$items.set(live);
		}
		$health.set(health);
	}

	/** Without dates that no clock shows yet: two tabs that both know such an item could not change it for good. */
	const inTime = (some: RecordItems): RecordItems => withoutFuture(some, Math.max(now(), savedAt));

	/** Merges what storage holds into memory; true where storage must be put in order by a write. */
	function read(from: RecordStorage): boolean {
		const erased = from.getItem(erasureKey(app));
		if (erasure !== undefined && erasure !== erased) {
			items = {};
			waiting &&= [];
			seen = undefined;
		}
		erasure = erased;
		const text = from.getItem(key);
		if (text !== null && text === seen) return false;
		seen = frozen = undefined;
		stored = {};
		version = schema;
		if (!text) {
			if (wasKept) items = {};
			wasKept = false;
			return false;
		}
		let envelope = currentEnvelope(text, app, schema);
		const isSound = envelope !== undefined;
		if (!isSound) {
			const mender = mend();
			if (typeof mender !== 'function') {
				if (!waiting) void mender.then(goOn);
				waiting ??= [];
				return false;
			}
			const mended = mender(from, { text, app, kind, schema, erased: Number(erased), now: now() });
			({ envelope, frozen } = mended);
			isRecovered ||= mended.isRecovered === true;
		}
		// Nothing of it could be read, or a tab wrote it that did not know of the erasure yet.
		if (!envelope || (!frozen && isErased(envelope, Number(erased), now))) return true;
		wasKept = true;
		savedAt = Math.max(savedAt, envelope.savedAt);
		stored = inTime(envelope.items);
		items = mergeItems(items, stored);
		rev = Math.max(rev, envelope.rev);
		version = envelope.schema;
		if (!isSound || stored !== envelope.items) return frozen !== 'newer';
		seen = text;
		return false;
	}

	/** Makes the changes that waited. */
	function goOn(): void {
		const changes = waiting ?? [];
		waiting = undefined;
		for (const change of [() => items, ...changes]) sync(change);
	}

	function save(to: RecordStorage): void {
		if (frozen) return;
		const store = (kept: RecordItems): void => {
			savedAt = Math.max(savedAt, now());
			const erased = Number(erasure) || 0;
			const envelope: Envelope = { app, schema, rev: rev + 1, writer, savedAt, erased, items: kept };
			const text = JSON.stringify(envelope);
			to.setItem(key, text);
			seen = text;
			stored = kept;
		};
		try {
			try {
				store(items);
			} catch (error) {
				if (!trim || !isFull(error)) throw error;
				const kept = trim(items, latest);
				store(kept);
				items = kept;
			}
			rev += 1;
			wasKept = true;
			unsaved = undefined;
		} catch (error) {
			unsaved = isFull(error) ? 'full' : 'blocked';
		}
	}

	/** Looks into storage, makes the change, and writes where there is something to write. */
	function sync(change?: () => RecordItems): void {
		let isRead = false;
		let mustWrite = false;
		try {
			if (storage) mustWrite = read(storage);
			isRead = true;
		} catch {
			// Taken away while the page was open. What cannot be read must not be written over either.
			unsaved = 'blocked';
		}
		if (waiting) {
			if (change) waiting.push(change);
			return;
		}
		const before = items;
		if (change) items = change();
		if (storage && isRead) {
			if (mustWrite || items !== before || (items !== stored && isAhead(items, stored))) save(storage);
			else unsaved = undefined;
		}
		show();
	}

	/** Puts values, stamped later than every known change, so that a clock that was set back loses nothing. */
	function change(values: Readonly<Record<string, T | Change<T> | undefined>>): void {
		sync(() => {
			const known = throughAliases(items, aliases);
			const stamped = Object.entries(values).flatMap(([id, value]): [string, RecordItem][] => {
				const kept = itemOf(known, id);
				const at = Math.min(LAST_TIME, Math.max(now(), (kept?.at ?? -1) + 1));
				if (typeof value !== 'function') return [[id, value ? { ...value, at } : { at, del: true }]];
				const next = value(kept && shown(kept));
				return next ? [[id, { ...next, at }]] : [];
			});
			const put = stamped.filter(([, { del }]) => !del).map(([id]) => id);
			if (put.length > 0) latest = put;
			if (stamped.length === 0) return items;
			// Put, not merged: at the last time there is, the reader's own change still wins.
			return { ...items, ...Object.fromEntries(stamped) };
		});
	}

	sync();

	return {
		$items,
		$health,
		put: (id, value) => change({ [id]: value }),
		putAll: change,
		remove: (id) => change({ [id]: undefined }),
		rename: (more) => {
			aliases = { ...aliases, ...more };
			last = undefined;
			show();
		},
		all: () => {
			sync();
			// What this tab changed since is in an older form than the rest, and is kept nowhere.
			return frozen === 'newer' ? stored : items;
		},
		changedAt: (id) => itemOf(items, id)?.at,
		version: () => version,
		absorb: (coming) => sync(() => mergeItems(items, inTime(coming))),
		erase: () => {
			items = {};
			waiting &&= [];
			wasKept = isRecovered = false;
			try {
				storage?.removeItem(key);
			} catch {
				// What is blocked holds nothing.
			}
			sync();
		},
		reload: () => sync(),
	};
}
