import { decodeItems } from '../../../../../src/record/core/item.ts';
import type { RecordItems } from '../../../../../src/record/core/envelope.ts';
import { eraseStored } from '../../../../../src/record/store/erasure.ts';
import { makeJournal } from '../../../../../src/record/store/journal.ts';
import { makeShelf } from '../../../../../src/record/store/make-shelf.ts';
import type { Shelf } from '../../../../../src/record/store/make-shelf.ts';
import { repair } from '../../../../../src/record/store/repair.ts';
import type { RecordStorage } from '../../../../../src/record/store/usable-storage.ts';
import { FakeStorage } from '../fake-storage.ts';

/** What the reader keeps in these histories, if not of a kind of the site: a number that no two changes share. */
interface Mark {
	readonly mark: number;
}
const decode = (raw: unknown): Mark | undefined => {
	const { mark } = raw as { mark?: unknown };
	return typeof mark === 'number' ? { mark } : undefined;
};

/** A tab's own way to the common storage, which ends at a crash: nothing that it does then reaches anybody. */
class TabStorage implements RecordStorage {
	/** Writes until the crash. */
	writesLeft = Infinity;
	/** Writes until one is refused for lack of room. */
	writesToFault = Infinity;
	isDead = false;
	/** What others do between this tab's look and its next write. */
	beforeWrite: (() => void) | undefined;
	readonly common: FakeStorage;
	constructor(common: FakeStorage) {
		this.common = common;
	}
	get length(): number {
		return this.common.length;
	}
	key(at: number): string | null {
		return this.common.key(at);
	}
	getItem(key: string): string | null {
		if (this.isDead) throw new DOMException('dead', 'InvalidStateError');
		return this.common.getItem(key);
	}
	setItem(key: string, text: string): void {
		const others = this.beforeWrite;
		this.beforeWrite = undefined;
		others?.();
		this.#count();
		this.writesToFault -= 1;
		if (this.writesToFault < 0) {
			this.writesToFault = Infinity;
			throw new DOMException('no room', 'QuotaExceededError');
		}
		this.common.setItem(key, text);
	}
	removeItem(key: string): void {
		this.#count();
		this.common.removeItem(key);
	}
	#count(): void {
		this.writesLeft -= 1;
		if (this.writesLeft < 0) this.isDead = true;
		if (this.isDead) throw new DOMException('dead', 'InvalidStateError');
	}
}

type Item = Readonly<Record<string, unknown>>;

/** A kind of record that a history is of: how a tab opens it, and how a mark stands in what is kept. */
export interface Kind {
	readonly name: string;
	open(storage: RecordStorage, now: () => number): Shelf<object>;
	/** What is kept with a mark, as somebody keeps it at a time. */
	item(mark: number, time: number): Item;
	/** The mark in an item, as it is stored or shown. */
	markIn(item: Item): unknown;
}

/** A kind of these histories alone, with a journal from its first items on or without one. */
export const markKind = (isLong: boolean): Kind => ({
	name: 'marks',
	open: (storage, now) =>
		makeShelf('marks', decode, {
			app: APP,
			storage,
			now,
			writer: 'tab',
			repair: () => repair,
			...(isLong && { journal: (of, again) => makeJournal(of, again, 120) }),
		}) as unknown as Shelf<object>,
	item: (mark) => ({ mark }),
	markIn: ({ mark }) => mark,
});

export interface Tab {
	readonly storage: TabStorage;
	readonly shelf: Shelf<object>;
}

const APP = 'site';
/** What stands there when something damaged it. */
export const DAMAGED = '{"app":"si';

/** One browser: its storage, its clock and its tabs. */
export class World {
	readonly storage = new FakeStorage();
	time = 1_700_000_000_000;
	readonly tabs: (Tab | undefined)[] = [];
	readonly kind: Kind;
	/** Where the record stands. */
	readonly key: string;

	constructor(kind: Kind) {
		this.kind = kind;
		this.key = `${APP}:${kind.name}`;
	}

	open(): Tab {
		const storage = new TabStorage(this.storage);
		return { storage, shelf: this.kind.open(storage, () => this.time) };
	}

	/** The mark that stands in an item; of none, or of one that is taken away or no good, `none`. */
	markOf(item: object | undefined): number | 'none' {
		const mark = item && !('del' in item) ? this.kind.markIn(item as Item) : undefined;
		return typeof mark === 'number' ? mark : 'none';
	}

	get alive(): Tab[] {
		return this.tabs.filter((tab) => tab !== undefined);
	}

	/** What others wrote reaches every tab. */
	deliver(): void {
		for (const { shelf } of this.alive) shelf.reload();
	}

	/** Erases as the page of my own does; true where that was seen to be done. */
	erase({ storage, shelf }: Tab): boolean {
		let isDone = false;
		try {
			isDone = eraseStored(storage, APP, () => false, this.time);
		} catch {
			// Ended before the first write.
		}
		shelf.forget();
		return isDone && !storage.isDead;
	}
}

/** Items as an import has them, once it is decoded. */
export const decoded = (raw: unknown): RecordItems => decodeItems(raw as Record<string, unknown>).items;

/** True where the reader is told that all is kept. */
export const isKept = ({ shelf, storage }: Tab): boolean =>
	!storage.isDead && ['ok', 'recovered', 'restored'].includes(shelf.$health.get());
