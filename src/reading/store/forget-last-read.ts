import { placeKey } from './last-read.ts';

/** Forgets the page last read. */
export function forgetPlace(): void {
	try {
		localStorage.removeItem(placeKey());
	} catch {
		// What is blocked holds nothing.
	}
}
