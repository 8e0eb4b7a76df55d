import { kinds } from './kinds.ts';
import { siteId } from './site-id.ts';
import { browserStorage, keysUnder } from './storage.ts';

/**
 * Forgets what the reader did: the record with its copies and texts set aside, the page last read, the reminder.
 * How pages are to look (`settings`) says nothing of the reader and stays.
 */
export function eraseRecord(): void {
	const app = siteId();
	for (const shelf of Object.values(kinds())) shelf.erase();
	const storage = browserStorage();
	for (const key of keysUnder(storage, `${app}:`)) if (key !== `${app}:settings`) storage?.removeItem(key);
}
