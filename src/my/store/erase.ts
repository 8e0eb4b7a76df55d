import { erasureKey } from '../../record/store/erasure.ts';
import { kinds } from './kinds.ts';
import { siteId } from '../../page/store/site-id.ts';
import { browserStorage } from '../../record/store/storage.ts';
import { keysUnder, readText } from '../../record/store/stored-texts.ts';
import { forgetSteps } from '../../record/store/undo.ts';

/**
 * Forgets what the reader did: the record with its copies and texts set aside, the page last read, the reminder.
 * How pages are to look (`settings`) says nothing of the reader and stays, and so does the note of the erasure itself,
 * by which other open tabs know of it.
 */
export function eraseRecord(now: number): void {
	const app = siteId();
	const note = erasureKey(app);
	const storage = browserStorage();
	const last = Number(readText(storage, note)) || 0;
	try {
		const kept = [`${app}:settings`, note];
		for (const key of keysUnder(storage, `${app}:`)) if (!kept.includes(key)) storage?.removeItem(key);
		storage?.setItem(note, String(Math.max(now, last + 1)));
	} catch {
		// What is blocked holds nothing.
	}
	for (const shelf of Object.values(kinds())) shelf.forget();
	forgetSteps();
}
