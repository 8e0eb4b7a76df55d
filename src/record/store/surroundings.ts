import type { RecordItems } from '../core/envelope.ts';
import type { Journal } from './journal.ts';
import type { SlotOf } from './slot.ts';
import type { RecordStorage } from './storage.ts';

/** What a kind of record may ask for. */
export interface KeepingOptions {
	/**
	 * What may go when storage is full: items without the expendable ones, for a second try. `unsaved` are the ids of
	 * what is to be saved, which stays.
	 */
	trim?: (items: RecordItems, unsaved: readonly string[]) => RecordItems;
	/** Keeps the changes of a record that can grow long. */
	journal?: (of: SlotOf, again: () => void) => Journal;
}

/** All that a shelf stands on. */
export interface KeepingSurroundings extends KeepingOptions, Omit<SlotOf, 'schema' | 'kind'> {
	storage: RecordStorage | undefined;
	writer: string;
	schema?: number;
}
