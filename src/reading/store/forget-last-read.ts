import { lastReadKey } from './last-read.ts';

/** Forgets the page last read. */
export function forgetLastRead(): void {
	try {
		localStorage.removeItem(lastReadKey());
	} catch {
		// What is blocked holds nothing.
	}
}
