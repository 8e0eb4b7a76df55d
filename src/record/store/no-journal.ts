import type { Envelope, RecordItem } from '../core/envelope.ts';
import type { Mended } from './repair.ts';
import type { RecordStorage } from './storage.ts';

/** Takes what stands in storage into memory; false where there is nothing, or what was erased since. */
export type Take = (envelope: Envelope | undefined, mended?: Mended) => boolean;

/** Keeps the changes of a record that can grow long; see journal.ts. */
export interface Journal {
	/**
	 * Hands on what it holds beside the record, where that is news here, and the ids of what it no longer holds; true
	 * where the record is to be written whole. Calls `sync` when it is to be read again.
	 */
	read(
		from: RecordStorage,
		erased: number,
		take: Take,
		note: (id: string) => void,
		sync: () => void,
	): boolean;
	/** Writes what `envelope` describes, of which storage lacks the changes; gives the text that the record then has. */
	write(
		to: RecordStorage,
		key: string,
		envelope: Envelope,
		changes?: ReadonlyMap<string, RecordItem>,
		isWhole?: boolean,
	): string | null;
}

/** Writes a record whole. */
export const NO_JOURNAL: Journal = {
	read: () => false,
	write(to, key, envelope) {
		const text = JSON.stringify(envelope);
		to.setItem(key, text);
		return text;
	},
};
