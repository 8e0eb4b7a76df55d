import { siteStorage } from '../../page/store/site-storage.ts';
import { lastReadKey } from './last-read.ts';

/** Forgets the page last read. */
export function forgetLastRead(): void {
	try {
		siteStorage().removeItem(lastReadKey());
	} catch {
		// What is blocked holds nothing.
	}
}
