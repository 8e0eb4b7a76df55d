import { decodeItems } from '../../../../../src/record/core/item.ts';
import type { RecordItem, RecordItems } from '../../../../../src/record/core/envelope.ts';
import { eraseStored } from '../../../../../src/record/store/erasure.ts';
import { makeJournal } from '../../../../../src/record/store/journal.ts';
import { makeShelf } from '../../../../../src/record/store/make-shelf.ts';
import type { Shelf } from '../../../../../src/record/store/make-shelf.ts';
import { repair } from '../../../../../src/record/store/repair.ts';
import type { RecordStorage } from '../../../../../src/record/store/storage.ts';
import { FakeStorage } from '../fake-storage.ts';

/** What the reader keeps in these histories: a number that no two changes share. */
export interface Mark {
	readonly mark: number;
}
export const markOf = (item: RecordItem | Mark | undefined): number | 'none' =>
	item && !('del' in item) && typeof item['mark' as never] === 'number'
		? (item['mark' as never] as number)
		: 'none';
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

export interface Tab {
	readonly storage: TabStorage;
	readonly shelf: Shelf<Mark>;
}

const APP = 'site';
export const KEY = `${APP}:marks`;
/** What stands there when something damaged it. */
export const DAMAGED = '{"app":"si';

/** One browser: its storage, its clock and its tabs. */
export class World {
	readonly storage = new FakeStorage();
	time = 1_700_000_000_000;
	readonly tabs: (Tab | undefined)[] = [];
	readonly #isLong: boolean;

	/** @param isLong whether the record is kept with a journal, from its first items on */
	constructor(isLong: boolean) {
		this.#isLong = isLong;
	}

	open(): Tab {
		const storage = new TabStorage(this.storage);
		const shelf = makeShelf('marks', decode, {
			app: APP,
			storage,
			now: () => this.time,
			writer: 'tab',
			repair: () => repair,
			...(this.#isLong && { journal: (of, again) => makeJournal(of, again, 120) }),
		});
		return { storage, shelf };
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
