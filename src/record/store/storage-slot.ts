import { currentEnvelope } from '../core/current-envelope.ts';
import type { Envelope } from '../core/envelope.ts';
import type { Repair, Repaired } from './repair.ts';
import type { RecordStorage } from './usable-storage.ts';

/** What an envelope must be to be ours, and what repairs one that is not in order. */
export interface SlotOf {
	readonly app: string;
	readonly kind: string;
	readonly schema: number;
	readonly now: () => number;
	/** What repairs a text that is not in order, where it is at hand; else what brings it. */
	readonly repair: () => Repair | Promise<unknown>;
}

/**
 * What stands under a key: `same` the text that was last seen, `none` nothing, a promise where what repairs it is still
 * to come, else what could be read of it.
 */
export type Found = 'same' | 'none' | Promise<unknown> | FoundText;

export interface FoundText extends Repaired {
	/** The text is not as it is to be: it is written over as soon as it may be. */
	readonly isUnsound?: true;
}

/**
 * One key of storage with an envelope in it: the record itself or its journal. All that is stored goes through slots,
 * so that a text is looked at, repaired and written over in one way.
 */
export interface Slot {
	/** Why it must not be written over. */
	frozen: Repaired['frozen'];
	/** Characters of the text that was last seen or written. */
	size(): number;
	/** Looks what stands there. */
	read(from: RecordStorage, erased: number): Found;
	/**
	 * Writes over it.
	 * @throws where storage refuses
	 */
	write(to: RecordStorage, envelope: Envelope): void;
	/** Takes it away. */
	clear(from: RecordStorage): void;
	/** Looks anew the next time, also at the same text. */
	forget(): void;
}

/** The slot under a key. */
export function openSlot(key: string, { app, kind, schema, now, repair }: SlotOf): Slot {
	/** The text there, where it was in order: the same need not be taken in again. */
	let seen: string | null | undefined;
	const slot: Slot = {
		frozen: undefined,
		size: () => seen?.length ?? 0,
		read(from, erased) {
			const text = from.getItem(key) || null;
			if (text === seen) return 'same';
			seen = slot.frozen = undefined;
			if (text === null) {
				seen = text;
				return 'none';
			}
			const envelope = currentEnvelope(text, app, schema);
			if (envelope) {
				seen = text;
				return { envelope };
			}
			const repairer = repair();
			if (typeof repairer !== 'function') return repairer;
			const found = repairer(from, { key, text, app, kind, schema, erased, now: now() });
			slot.frozen = found.frozen;
			return { ...found, isUnsound: true };
		},
		write(to, envelope) {
			const text = JSON.stringify(envelope);
			to.setItem(key, text);
			seen = text;
		},
		clear(from) {
			from.removeItem(key);
			seen = null;
		},
		forget: () => (seen = undefined),
	};
	return slot;
}
