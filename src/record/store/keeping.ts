import { SCHEMA, isErased } from '../core/envelope.ts';
import type { Envelope, RecordItems } from '../core/envelope.ts';
import { doubtStored, emptyHolding, takeStored } from '../core/holding.ts';
import type { Holding } from '../core/holding.ts';
import { withoutFuture } from '../core/item.ts';
import { erasureKey } from './erasure.ts';
import type { ShelfHealth } from './shelf-health.ts';
import { openSlot } from './slot.ts';
import type { FoundText, Slot } from './slot.ts';
import { isFull } from './storage.ts';
import type { RecordStorage } from './storage.ts';
import type { KeepingSurroundings } from './surroundings.ts';

/** What memory and storage hold of one kind, kept alike. */
export interface Keeping {
	/** What is known here. Another value after an erasure. */
	readonly held: Holding;
	/** What a newer version of the site wrote. */
	readonly newer: Envelope | undefined;
	/** Until what repairs the record is there: changes are to be made of what it holds. */
	readonly repairing: Promise<void> | undefined;
	/** The last erasure that is known here, ms since epoch; below zero before the first look. */
	readonly erasure: number;
	health(): ShelfHealth;
	/** Items without dates that no clock shows yet. */
	inTime(items: RecordItems): RecordItems;
	/** Merges what storage holds into memory; gives what `write` is to be told. */
	read(): boolean | undefined;
	/** Writes what storage lacks, if anything, or all where it must be put in order. */
	write(mustWrite: boolean | undefined): void;
	/** Forgets all that is known here. */
	forget(): void;
}

/**
 * Keeps a kind in its slots.
 * @param mark is told of ids that changed here, or that all may have
 * @param again looks anew, once more is at hand to look with
 */
export function openKeeping(
	kind: string,
	{ app, storage, now, writer, trim, repair, journal: makeJournal, schema = SCHEMA }: KeepingSurroundings,
	mark: (ids?: Iterable<string>) => void,
	again: () => void,
): Keeping {
	const of = { app, kind, schema, now, repair };
	const whole = openSlot(`${app}:${kind}`, of);
	const journal = makeJournal?.(of, again);
	let held = emptyHolding();
	/** What a newer version of the site wrote. */
	let newer: Envelope | undefined;
	let rev = 0;
	/** When the record was written last; a clock that was set back is told by it. */
	let savedAt = 0;
	/** Storage has held something of ours; when it no longer does, another tab erased it. */
	let wasKept = false;
	/** The last erasure that is known here, ms since epoch; below zero before the first look. */
	let erasure = -1;
	/** Why the last write failed. */
	let unsaved: 'blocked' | 'full' | undefined = storage ? undefined : 'blocked';
	let isRecovered: true | undefined;
	/** Until what repairs the record is there: changes are to be made of what it holds. */
	let repairing: Promise<void> | undefined;

	/** Without dates that no clock shows yet: two tabs that both know such an item could not change it for good. */
	const inTime = (some: RecordItems): RecordItems => withoutFuture(some, Math.max(now(), savedAt));

	/** Forgets all that is known here. */
	function forget(): void {
		held = emptyHolding();
		mark();
		isRecovered = undefined;
		wasKept = false;
	}

	/** Forgets what another tab erased. */
	function heedErasure(from: RecordStorage): void {
		const erased = Number(from.getItem(erasureKey(app))) || 0;
		if (erasure >= 0 && erasure !== erased) {
			forget();
			whole.forget();
			journal?.forget();
		}
		erasure = erased;
	}

	/** Takes in what a slot holds that was not seen yet; true where it must be put in order by a write. */
	function take(slot: Slot, found: FoundText): boolean {
		const { envelope } = found;
		isRecovered ||= found.isRecovered;
		if (slot === whole && found.frozen === 'newer') newer = envelope;
		// Written by a tab that did not know of the erasure yet.
		if (!envelope || (!newer && isErased(envelope, erasure, now))) return true;
		// What a newer version noted cannot stand beside what this one writes.
		if (slot !== whole && found.frozen === 'newer') return false;
		savedAt = Math.max(savedAt, envelope.savedAt);
		rev = envelope.rev;
		const items = inTime(envelope.items);
		mark(takeStored(held, items));
		if (slot === whole) wasKept = true;
		else journal!.hold(envelope.items);
		return found.isUnsound === true || items !== envelope.items;
	}

	/** Merges what storage holds into memory; true where storage must be put in order by a write. */
	function read(from: RecordStorage): boolean {
		heedErasure(from);
		let mustWrite = false;
		const record = whole.read(from, erasure);
		if (record !== 'same') {
			newer = undefined;
			doubtStored(held);
		}
		if (record instanceof Promise) return wait(record);
		if (record === 'none' && wasKept) forget();
		if (typeof record === 'object') mustWrite = take(whole, record) && !newer;
		if (!journal) return mustWrite;
		const beside = journal.read(from, erasure, held, record !== 'same');
		if (beside instanceof Promise) return wait(beside);
		if (typeof beside === 'object') mustWrite = take(journal.slot, beside) || mustWrite;
		return journal.isDue() || mustWrite;
	}

	/** Waits for what repairs a text. */
	function wait(coming: Promise<unknown>): false {
		repairing ??= coming.then(() => {
			repairing = undefined;
			again();
		});
		return false;
	}

	/**
	 * Writes what is known here, beside the record where that will do.
	 * @throws where storage refuses
	 */
	function write(to: RecordStorage, items: RecordItems, isWhole: boolean): void {
		savedAt = Math.max(savedAt, now());
		const envelope = { app, schema, rev: rev + 1, writer, savedAt, erased: erasure, items };
		if (isWhole || !journal?.write(to, held, envelope, whole.size())) {
			whole.write(to, envelope);
			journal?.clear(to);
		}
		held.ahead.clear();
	}

	function save(to: RecordStorage, isWhole: boolean): void {
		if (whole.frozen ?? journal?.slot.frozen) return;
		try {
			try {
				write(to, held.items, isWhole);
			} catch (error) {
				if (!trim || !isFull(error)) throw error;
				const kept = { ...trim(held.items, [...held.ahead]) };
				write(to, kept, true);
				held.items = kept;
				mark();
			}
			rev += 1;
			wasKept = true;
			unsaved = undefined;
		} catch (error) {
			// Where nothing is ahead, all of it is kept already, if elsewhere or in another form.
			if (held.ahead.size > 0) unsaved = isFull(error) ? 'full' : 'blocked';
			journal?.retry();
		}
	}

	return {
		get held() {
			return held;
		},
		get newer() {
			return newer;
		},
		get repairing() {
			return repairing;
		},
		get erasure() {
			return erasure;
		},
		health: () => whole.frozen ?? journal?.slot.frozen ?? unsaved ?? (isRecovered ? 'recovered' : 'ok'),
		inTime,
		read() {
			try {
				return storage && read(storage);
			} catch {
				// Taken away while the page was open. What cannot be read must not be written over either.
				unsaved = 'blocked';
				return undefined;
			}
		},
		write(mustWrite) {
			if (mustWrite === undefined) return;
			if (mustWrite || held.ahead.size > 0) save(storage!, mustWrite);
			else unsaved = undefined;
		},
		forget,
	};
}
