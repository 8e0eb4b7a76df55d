import type { Envelope, RecordItems } from '../core/envelope.ts';
import type { Holding } from '../core/holding.ts';
import type { Settle } from '../core/in-time.ts';
import type { Journal } from './journal.ts';
import type { ShelfHealth } from './shelf-health.ts';
import type { SlotOf } from './storage-slot.ts';
import type { RecordStorage } from './usable-storage.ts';

/** What a kind of record may ask for. */
export interface KeepingOptions {
	/**
	 * What may go when storage is full: items without the expendable ones, for a second try. `unsaved` are the ids of
	 * what is to be saved, which stays.
	 */
	trim?: (items: RecordItems, unsaved: readonly string[]) => RecordItems;
	/** Puts times right that are in an item's own fields. */
	settle?: Settle;
	/** Keeps the changes of a record that can grow long. */
	journal?: (of: SlotOf, again: () => void) => Journal;
}

/** All that a shelf stands on. */
export interface KeepingSurroundings extends KeepingOptions, Omit<SlotOf, 'schema' | 'kind'> {
	storage: RecordStorage | undefined;
	writer: string;
	schema?: number;
}

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
	/** Merges what storage holds into memory; gives what `write` is to be told. */
	read(): boolean | undefined;
	/** Writes what storage lacks, if anything, or all where it must be put in order. */
	write(mustWrite: boolean | undefined): void;
	/** Forgets all that is known here. */
	forget(): void;
}
