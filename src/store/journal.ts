import { currentEnvelope } from '../core/record/current-envelope.ts';
import { SCHEMA } from '../core/record/envelope.ts';
import type { RecordItems } from '../core/record/envelope.ts';
import { WHOLE } from './make-shelf.ts';
import type { Journal } from './make-shelf.ts';
import { siteId } from './site-id.ts';

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
 * it as soon as the reader pauses, so that at rest there is one key a kind.
 */
export function makeJournal(
	kind: string,
	{ app, schema, now }: JournalOf = { app: siteId(), schema: SCHEMA, now: () => Date.now() },
): Journal {
	const key = journalKey(`${app}:${kind}`);
	/** The text that was last seen or written. */
	let seen: string | null = null;
	let noted: RecordItems = {};
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

	return {
		read(from, erased, take, again) {
			sync = again;
			const was = isDue;
			isDue = false;
			const text = from.getItem(key);
			if (text === seen) return was;
			seen = text;
			noted = {};
			isUnsound = false;
			const envelope = text === null ? undefined : currentEnvelope(text, app, schema);
			if (envelope) {
				noted = envelope.items;
				take(envelope);
				wait();
			} else if (text !== null) {
				isUnsound = true;
				void import('./mend.ts')
					.then(({ mend }) => {
						const unsound = { key, text, app, kind, schema, erased, now: now() };
						const mended = mend(from, unsound);
						if (mended.frozen) return;
						take(mended.envelope, mended.isRecovered);
						isUnsound = false;
						isDue = true;
						sync();
					})
					// Where what mends it does not come, it stays as it is, and the record is written whole.
					.catch(() => undefined);
			}
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
			const whole = WHOLE.write(to, of, envelope);
			clearTimeout(timer);
			if (!isUnsound && seen !== null) {
				to.removeItem(key);
				seen = null;
				noted = {};
			}
			return whole;
		},
	};
}
