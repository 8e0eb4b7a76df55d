import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import { decodeEnvelope } from '../core/record/decode-envelope.ts';
import { SCHEMA } from '../core/record/envelope.ts';
import type { Envelope, RecordItem, RecordItems } from '../core/record/envelope.ts';
import { mergeItems } from '../core/record/merge.ts';
import { siteId } from './site-id.ts';
import { browserStorage, isFull } from './storage.ts';
import type { RecordStorage } from './storage.ts';

/** An item with the time of its last change, ms since epoch. */
export type Stamped<T> = T & { readonly at: number };

/**
 * What the reader must be told: `blocked` nothing is kept; `full` the last change is not kept; `newer` a newer
 * version of the site wrote the record, so it is only read; `recovered` damaged text was set aside.
 */
export type ShelfHealth = 'ok' | 'blocked' | 'full' | 'newer' | 'recovered';

/** All items of one kind of the reader's record. */
export interface Shelf<T extends object> {
	/** Live items by id; those taken away are left out. */
	readonly $items: ReadableAtom<Readonly<Record<string, Stamped<T>>>>;
	readonly $health: ReadableAtom<ShelfHealth>;
	put(id: string, value: T): void;
	putAll(values: Readonly<Record<string, T>>): void;
	remove(id: string): void;
	/** Every item, tombstones and unknown ones included, for backups. */
	all(): RecordItems;
	/** Merges items of a backup. */
	absorb(items: RecordItems): void;
	/** Forgets everything of this kind, here and in storage. */
	erase(): void;
}

export interface ShelfSurroundings {
	app: string;
	storage: RecordStorage | undefined;
	now: () => number;
	writer: string;
}

/** Text that could not be read is kept under the shelf's key and this. */
export const SET_ASIDE = ':set-aside:';

/** A shelf in given surroundings; `openShelf` gives one in the browser's. */
export function makeShelf<T extends object>(
	kind: string,
	decode: (raw: unknown) => T | undefined,
	{ app, storage, now, writer }: ShelfSurroundings,
): Shelf<T> & { reload(): void } {
	const key = `${app}:${kind}`;
	const $items = atom<Readonly<Record<string, Stamped<T>>>>({});
	const $health = atom<ShelfHealth>(storage ? 'ok' : 'blocked');
	let items: RecordItems = {};
	let rev = 0;
	let frozen = false;

	function show(): void {
		const live: Record<string, Stamped<T>> = {};
		for (const [id, item] of Object.entries(items)) {
			if (item.del) continue;
			const value = decode(item);
			if (value) live[id] = { ...value, at: item.at };
		}
		$items.set(live);
	}

	function setAside(text: string): void {
		try {
			storage?.setItem(`${key}${SET_ASIDE}${now()}`, text);
			storage?.removeItem(key);
			$health.set('recovered');
		} catch {
			// No room for a copy: leave the text where it is and write nothing over it.
			frozen = true;
			$health.set('full');
		}
	}

	/** Merges what storage holds into memory. */
	function read(): void {
		const text = storage?.getItem(key) ?? null;
		const decoded = decodeEnvelope(text, app);
		if (decoded.state === 'corrupt') setAside(text!);
		if (decoded.state === 'newer') {
			frozen = true;
			$health.set('newer');
		}
		if (decoded.state !== 'ok') return;
		if (Object.keys(decoded.badItems).length > 0) {
			try {
				storage?.setItem(`${key}${SET_ASIDE}${now()}`, JSON.stringify(decoded.badItems));
				$health.set('recovered');
			} catch {
				frozen = true;
				$health.set('full');
			}
		}
		rev = Math.max(rev, decoded.envelope.rev);
		items = mergeItems(items, decoded.envelope.items);
	}

	function write(changes: RecordItems): void {
		read();
		items = mergeItems(items, changes);
		show();
		if (!storage || frozen) return;
		rev += 1;
		const envelope: Envelope = { app, schema: SCHEMA, rev, writer, savedAt: now(), items };
		try {
			storage.setItem(key, JSON.stringify(envelope));
			if ($health.get() === 'full') $health.set('ok');
		} catch (error) {
			$health.set(isFull(error) ? 'full' : 'blocked');
		}
	}

	/** Later than every known change of the item, so that a clock that was set back loses nothing. */
	const stamp = (id: string): number => Math.max(now(), (items[id]?.at ?? -1) + 1);

	read();
	show();

	return {
		$items,
		$health,
		put: (id, value) => write({ [id]: { ...value, at: stamp(id) } }),
		putAll: (values) =>
			write(
				Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { ...value, at: stamp(id) }])),
			),
		remove: (id) => write({ [id]: { at: stamp(id), del: true } as RecordItem }),
		all: () => {
			read();
			return items;
		},
		absorb: (coming) => write(coming),
		erase: () => {
			items = {};
			storage?.removeItem(key);
			show();
		},
		reload: () => {
			read();
			show();
		},
	};
}

const open = new Map<string, Shelf<object>>();
const writer = Math.random().toString(36).slice(2);

/** The shelf of a kind in this browser, kept in step with other tabs; one a kind and page. */
export function openShelf<T extends object>(kind: string, decode: (raw: unknown) => T | undefined): Shelf<T> {
	const known = open.get(kind);
	if (known) return known as Shelf<T>;
	const app = siteId();
	const shelf = makeShelf(kind, decode, { app, storage: browserStorage(), now: () => Date.now(), writer });
	open.set(kind, shelf as unknown as Shelf<object>);
	addEventListener('storage', (event) => {
		if (event.key === `${app}:${kind}` && event.newValue !== null) shelf.reload();
	});
	addEventListener('pageshow', (event) => {
		if (event.persisted) shelf.reload();
	});
	return shelf;
}
