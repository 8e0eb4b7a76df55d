import { currentEnvelope } from '../core/current-envelope.ts';
import { SCHEMA } from '../core/envelope.ts';
import type { RecordItems } from '../core/envelope.ts';
import { NO_JOURNAL } from './no-journal.ts';
import type { Journal, Take } from './no-journal.ts';
import { siteId } from '../../page/store/site-id.ts';
import type { RecordStorage } from './storage.ts';

/** A record of fewer characters is written whole within a frame, on a slow phone too. */
const LONG = 98_304;
/** More changes than these are not small any more. */
const MOST = 64;
/** After so many ms without a change the record is written whole. */
const REST = 100;

/** What a journal is of. */
export interface JournalOf {
	readonly app: string;
	readonly schema: number;
	readonly now: () => number;
}

/** The key of the journal of the record that stands under a key. */
export const journalKey = (key: string): string => `${key}:journal`;

/**
 * Keeps the latest changes of a long record beside it, under a key of their own: a tick must be stored within a frame,
 * and writing two thousand items takes several. They are merged into the record whenever it is read, and written with
 * it as soon as the reader pauses; then there is one key a kind again.
 */
export function makeJournal(
	kind: string,
	{ app, schema, now }: JournalOf = { app: siteId(), schema: SCHEMA, now: () => Date.now() },
): Journal {
	const key = journalKey(`${app}:${kind}`);
	/** The text that was last seen or written. */
	let seen: string | null = null;
	let noted: RecordItems = {};
	/** The last erasure that is known. */
	let known = 0;
	/** Stands there and is not in order; not written over before it was set aside. */
	let isUnsound = false;
	let isDue = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let sync: () => void;

	function wait(): void {
		clearTimeout(timer);
		timer = setTimeout(() => {
			isDue = true;
			sync();
		}, REST);
	}

	/** Sets it aside and goes on with what is whole of it; where that cannot be done, it stays and nothing is written. */
	async function repair(from: RecordStorage, text: string, erased: number, take: Take): Promise<void> {
		try {
			const { mend } = await import('./repair.ts');
			const mended = mend(from, { key, text, app, kind, schema, erased, now: now() });
			// What a newer version noted cannot stand beside what this one writes.
			take(mended.frozen === 'newer' ? undefined : mended.envelope, mended);
			isUnsound = mended.frozen !== undefined;
			isDue = !isUnsound;
		} catch {
			take(undefined, { frozen: 'blocked' });
		}
		sync();
	}

	return {
		read(from, erased, take, note, again) {
			sync = again;
			const was = isDue;
			isDue = false;
			// What was noted before everything was erased is gone.
			if (erased !== known) noted = {};
			known = erased;
			const text = from.getItem(key) || null;
			if (text === seen) return was;
			seen = text;
			clearTimeout(timer);
			// Another tab may have written over what this one had noted.
			if (text !== null) for (const id of Object.keys(noted)) note(id);
			noted = {};
			const envelope = text === null ? undefined : currentEnvelope(text, app, schema);
			isUnsound = text !== null && !envelope;
			if (envelope && take(envelope)) noted = envelope.items;
			if (envelope) wait();
			if (isUnsound) void repair(from, text!, erased, take);
			return was;
		},
		write(to, of, envelope, changes, isWhole) {
			const text = to.getItem(of);
			const changed = { ...noted, ...Object.fromEntries(changes ?? []) };
			if (!isWhole && !isUnsound && (text?.length ?? 0) >= LONG && Object.keys(changed).length <= MOST) {
				try {
					const note = JSON.stringify({ ...envelope, items: changed });
					to.setItem(key, note);
					seen = note;
					noted = changed;
					wait();
					return text;
				} catch {
					// There may be room for the record itself, once what is expendable is gone.
				}
			}
			clearTimeout(timer);
			const note = isUnsound ? null : to.getItem(key);
			const writeWhole = (): string | null => NO_JOURNAL.write(to, of, envelope);
			let whole: string | null;
			try {
				whole = writeWhole();
			} catch (error) {
				if (note === null) throw error;
				// The journal takes up room too, and what is in it is in the record that is written.
				to.removeItem(key);
				try {
					whole = writeWhole();
				} catch {
					to.setItem(key, note);
					throw error;
				}
			}
			if (note !== null) {
				to.removeItem(key);
				seen = null;
				noted = {};
			}
			return whole;
		},
	};
}
