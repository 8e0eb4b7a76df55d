import { decodeEnvelope } from '../core/decode-envelope.ts';
import { isErased } from '../core/envelope.ts';
import type { Envelope } from '../core/envelope.ts';
import { MIGRATIONS } from '../core/migrate.ts';
import type { Migrations } from '../core/migrate.ts';
import { BEFORE, SET_ASIDE, keepCopy } from './set-aside.ts';
import type { RecordStorage } from './usable-storage.ts';

/** What stands where a record should. */
export interface Unsound {
	/** Where it stands. */
	key: string;
	text: string;
	app: string;
	kind: string;
	schema: number;
	/** When everything was erased last; ms since epoch, 0 for never. */
	erased: number;
	now: number;
}

/** What could be made of it. */
export interface Repaired {
	/** What is whole of it, in the current version unless a newer build wrote it. */
	envelope?: Envelope;
	/** Why it must not be written over; `blocked` where what repairs it does not come. */
	frozen?: 'newer' | 'full' | 'blocked' | undefined;
	/** Damaged text was set aside. */
	isRecovered?: true;
}

export type Repair = (storage: RecordStorage, unsound: Unsound) => Repaired;

/**
 * Makes the best of a record that is damaged, of an older version or of a newer one. What stood there is copied before
 * anybody may write over it; where there is no room for a copy, it stays. Few readers ever need this, so it is loaded
 * for them alone.
 */
export function repair(
	storage: RecordStorage,
	{ key, text, app, kind, schema, erased, now }: Unsound,
	migrations: Migrations = MIGRATIONS,
): Repaired {
	const found = decodeEnvelope(text, { app, kind, schema, migrations });
	const keep = (label: string): boolean => keepCopy(storage, key, label, now);
	if (found.state === 'newer') return { envelope: found.envelope, frozen: 'newer' };
	if (found.state !== 'ok') return keep(SET_ASIDE) ? { isRecovered: true } : { frozen: 'full' };
	const { envelope, bad, from } = found;
	// Written by a tab that did not know of the erasure yet: what was erased is not copied either.
	if (isErased(envelope, erased)) return { envelope };
	const isAside = bad.length > 0 && keep(SET_ASIDE);
	const isFull = (bad.length > 0 && !isAside) || (from < schema && !keep(BEFORE));
	return { envelope, ...(isAside && { isRecovered: true }), ...(isFull && { frozen: 'full' }) };
}
