import { eraseStored } from '../../record/store/erasure.ts';
import { kinds } from './record-kinds.ts';
import { siteId } from '../../page/store/site-id.ts';
import { browserStorage } from '../../record/store/usable-storage.ts';
import { forgetSteps } from '../../record/store/undo.ts';

/**
 * Forgets what the reader did: the record with its copies and texts set aside, the page last read, the reminder.
 * How pages are to look (`settings`) says nothing of the reader and stays, and so does the note of the erasure itself,
 * by which other open tabs know of it.
 * @returns true where all of it was seen to be gone from storage
 */
export function eraseRecord(now: number): boolean {
	const app = siteId();
	const storage = browserStorage();
	// A link that was imported must not bring back what is erased.
	const kept = [`${app}:settings`, `${app}:imported-links`];
	let isGone = false;
	try {
		isGone = storage !== undefined && eraseStored(storage, app, (key) => kept.includes(key), now);
	} catch {
		// Blocked since the page was opened: what it holds cannot be told.
	}
	for (const shelf of Object.values(kinds())) shelf.forget();
	forgetSteps();
	return isGone;
}
