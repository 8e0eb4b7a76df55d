/** The version of the record's form that this build writes. Raise it together with a migration. */
export const SCHEMA = 3;

/** Something the reader keeps, with the time of its last change (ms since epoch); `del` marks one taken away. */
export interface RecordItem {
	readonly at: number;
	readonly del?: true;
	readonly [field: string]: unknown;
}

export type RecordItems = Readonly<Record<string, RecordItem>>;

/** What the browser stores under one key: all items of one kind. */
export interface Envelope {
	readonly app: string;
	readonly schema: number;
	/** Counts the writes. */
	readonly rev: number;
	/** The tab that wrote last. */
	readonly writer: string;
	readonly savedAt: number;
	/** The last erasure that the writer knew of; older builds did not note it. */
	readonly erased?: number;
	readonly items: RecordItems;
}

/**
 * True for what was written by a tab that did not know of the last erasure, noted as `erased`. A note is a count more
 * than a time: every erasure's is above the one before, whatever the clock says.
 */
export const isErased = (envelope: Envelope, erased: number): boolean =>
	(envelope.erased ?? Infinity) < erased;
