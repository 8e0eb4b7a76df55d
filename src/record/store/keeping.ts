import { SCHEMA, isErased } from '../core/envelope.ts';
import type { Envelope, RecordItems } from '../core/envelope.ts';
import { doubtStored, emptyHolding, settleTimes, takeStored } from '../core/holding.ts';
import { keepErasure, readErasure } from './erasure.ts';
import { openSlot } from './storage-slot.ts';
import type { FoundText, Slot } from './storage-slot.ts';
import { isFull } from './usable-storage.ts';
import type { RecordStorage } from './usable-storage.ts';
import type { Keeping, KeepingSurroundings } from './surroundings.ts';

/**
 * Keeps a kind in its slots.
 * @param mark is told of ids that changed here, or that all may have
 * @param again looks anew, once more is at hand to look with
 */
export function openKeeping(
	kind: string,
	{
		app,
		storage,
		now,
		writer,
		trim,
		settle,
		repair,
		journal: makeJournal,
		schema = SCHEMA,
	}: KeepingSurroundings,
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
	/** Storage has held something of ours; when it no longer does, and nobody noted an erasure, it was lost. */
	let wasKept = false;
	/** The last erasure that is known here, ms since epoch; below zero before the first look. */
	let erasure = -1;
	/** Why the last write failed. */
	let unsaved: 'blocked' | 'full' | undefined = storage ? undefined : 'blocked';
	/** Dates were put back: beside the record, which has the false ones, the journal would lose against it. */
	let isWholeDue = false;
	let isRecovered: true | undefined;
	let isRestored = false;
	/** Until what repairs the record is there: changes are to be made of what it holds. */
	let repairing: Promise<void> | undefined;

	/** Forgets all that is known here. */
	function forget(): void {
		held = emptyHolding();
		mark();
		isRecovered = undefined;
		wasKept = isRestored = isWholeDue = false;
	}

	/** Forgets what was erased; a note that is gone, or no note, erases nothing. */
	function heedErasure(erased: number): void {
		if (erased <= erasure) return;
		erasure = erased;
		forget();
		whole.forget();
		journal?.forget();
	}

	/** Takes in what a slot holds that was not seen yet; true where it must be put in order by a write. */
	function take(slot: Slot, found: FoundText, news: string[]): boolean {
		const { envelope } = found;
		isRecovered ||= found.isRecovered;
		if (slot === whole && found.frozen === 'newer') newer = envelope;
		// Written by a tab that did not know of the erasure yet.
		if (!envelope || (!newer && isErased(envelope, erasure))) return true;
		// What a newer version noted cannot stand beside what this one writes.
		if (slot !== whole && found.frozen === 'newer') return false;
		// The note of that erasure is gone.
		const mustWrite = found.isUnsound === true || (slot !== whole && (envelope.erased ?? 0) > erasure);
		heedErasure(envelope.erased ?? 0);
		const isLater = slot !== whole && envelope.rev > rev;
		rev = envelope.rev;
		news.push(...takeStored(held, envelope.items, now(), isLater));
		if (slot === whole) wasKept = true;
		else journal!.hold(envelope.items);
		return mustWrite;
	}

	/** Merges what storage holds into memory; true where storage must be put in order by a write. */
	function read(from: RecordStorage): boolean {
		heedErasure(readErasure(from, app));
		keepErasure(from, app, erasure);
		let mustWrite = false;
		const record = whole.read(from, erasure);
		if (record !== 'same') {
			newer = undefined;
			doubtStored(held);
		}
		if (record instanceof Promise) return wait(record);
		if (record === 'none' && wasKept && held.ahead.size > 0) isRestored = true;
		const news: string[] = [];
		if (typeof record === 'object') mustWrite = take(whole, record, news) && !newer;
		const beside = journal?.read(from, erasure, held, record !== 'same');
		if (beside instanceof Promise) return wait(beside);
		if (typeof beside === 'object') mustWrite = take(journal!.slot, beside, news) || mustWrite;
		mark(news);
		// Once both were merged: a change in the journal is newer than a false date in the record.
		const late = newer ? [] : settleTimes(held, news, now(), settle);
		mark(late);
		isWholeDue ||= late.length > 0;
		return journal?.isDue() || mustWrite || late.length > 0;
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
		const envelope = { app, schema, rev: rev + 1, writer, savedAt: now(), erased: erasure, items };
		if (isWhole || isWholeDue || !journal?.write(to, held, envelope, whole.size())) {
			whole.write(to, envelope);
			isWholeDue = false;
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
		health: () =>
			whole.frozen ??
			journal?.slot.frozen ??
			unsaved ??
			(isRecovered ? 'recovered' : isRestored ? 'restored' : 'ok'),
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
