import type { Envelope, RecordItems } from '../core/envelope.ts';
import { doubtStored, itemsAhead, trustStored } from '../core/holding.ts';
import type { Holding } from '../core/holding.ts';
import { openSlot } from './storage-slot.ts';
import type { Found, Slot, SlotOf } from './storage-slot.ts';
import type { RecordStorage } from './usable-storage.ts';

/** A record of fewer characters is written whole within a frame, on a slow phone too. */
const LONG = 98_304;
/** More changes than these are not small any more. */
const MOST = 64;
/** After so many ms without a change the record is written whole. */
const REST = 100;
/** After so many more where that failed, as for lack of room. */
const AGAIN = 5_000;

/** The key of the journal of the record that stands under a key. */
export const journalKey = (key: string): string => `${key}:journal`;

/** Keeps the changes of a record that can grow long beside it. */
export interface Journal {
	readonly slot: Slot;
	/** What stands in its slot, as `Slot.read` has it. The record itself, read before, may be another one than it was. */
	read(from: RecordStorage, erased: number, held: Holding, isNewRecord: boolean): Found;
	/** Its slot holds these changes. */
	hold(items: RecordItems): void;
	/** Forgets what it holds, since everything was erased. */
	forget(): void;
	/** True once where the record is to be written whole. */
	isDue(): boolean;
	/** Writes what is ahead beside the record, where that is worth it and there is room; true where it did. */
	write(to: RecordStorage, held: Holding, envelope: Envelope, size: number): boolean;
	/** The record was written whole: the journal goes. */
	clear(from: RecordStorage): void;
	/** It could not be written whole, and is tried again. */
	retry(): void;
}

/**
 * A journal in a slot of its own: a tick must be stored within a frame, and writing two thousand items takes several.
 * The changes are merged into the record whenever it is read, and written with it as soon as the reader pauses; then
 * there is one key a kind again. `again` looks into storage and writes; `long` is from how many characters on.
 */
export function makeJournal(of: SlotOf, again: () => void, long = LONG): Journal {
	const slot = openSlot(journalKey(`${of.app}:${of.kind}`), of);
	let noted: RecordItems = {};
	let isDue = false;
	let timer: ReturnType<typeof setTimeout> | undefined;

	function wait(ms = REST): void {
		clearTimeout(timer);
		timer = setTimeout(() => {
			isDue = true;
			again();
		}, ms);
	}
	function forget(): void {
		noted = {};
		clearTimeout(timer);
	}

	return {
		slot,
		forget() {
			forget();
			slot.forget();
		},
		read(from, erased, held, isNewRecord) {
			const found = slot.read(from, erased);
			if (found === 'same') {
				if (isNewRecord) trustStored(held, noted);
				return found;
			}
			// Another tab may have written over what was noted, or something emptied the slot.
			if (!isNewRecord) doubtStored(held, Object.keys(noted));
			forget();
			return found;
		},
		hold(items) {
			noted = items;
			wait();
		},
		isDue() {
			const was = isDue;
			isDue = false;
			return was;
		},
		write(to, held, envelope, size) {
			const items = { ...noted, ...itemsAhead(held) };
			if (slot.frozen || size < long || Object.keys(items).length > MOST) return false;
			try {
				slot.write(to, { ...envelope, items });
			} catch {
				// There may be room for the record itself, once what is expendable is gone.
				return false;
			}
			noted = items;
			wait();
			return true;
		},
		clear(from) {
			forget();
			slot.clear(from);
		},
		retry: () => {
			if (slot.size() > 0) wait(AGAIN);
		},
	};
}
