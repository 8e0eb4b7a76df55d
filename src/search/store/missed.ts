import { siteId } from '../../page/store/site-id.ts';
import { siteStorage } from '../../page/store/site-storage.ts';
import { decodeMissed, withMissed } from '../core/missed.ts';

/** Where the list is kept; where the key is missing, none is. Erasing the record takes it too; no backup has it. */
const missedKey = (): string => `${siteId()}:missed-searches`;

/** Searches that found nothing, newest first; undefined where the reader keeps no list. */
export function missedSearches(): string[] | undefined {
	try {
		return decodeMissed(siteStorage().getItem(missedKey()));
	} catch {
		// Blocked: nothing is kept.
		return undefined;
	}
}

/**
 * Begins the list, or ends it and forgets what is in it.
 * @returns true where that is done
 */
export function keepMissed(isKept: boolean): boolean {
	try {
		if (isKept) siteStorage().setItem(missedKey(), '');
		else siteStorage().removeItem(missedKey());
	} catch {
		// What is there now tells.
	}
	return (missedSearches() !== undefined) === isKept;
}

/** Notes a search that found nothing, where the reader keeps a list. */
export function noteMissed(query: string): void {
	const list = missedSearches();
	if (!list) return;
	try {
		siteStorage().setItem(missedKey(), withMissed(list, query));
	} catch {
		// Full: the reader's own work needs the room more, and says so.
	}
}
