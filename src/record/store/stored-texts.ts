import type { RecordStorage } from './usable-storage.ts';

/** The keys that begin so; none where they cannot be listed. */
export function keysUnder(storage: RecordStorage | undefined, prefix: string): string[] {
	const keys: string[] = [];
	try {
		for (let at = 0; storage && at < storage.length; at++) {
			const key = storage.key(at);
			if (key?.startsWith(prefix)) keys.push(key);
		}
	} catch {
		// Blocked since the page was opened.
	}
	return keys;
}

/** The text under a key; null where there is none or it cannot be read. */
export function readText(storage: RecordStorage | undefined, key: string): string | null {
	try {
		return storage?.getItem(key) ?? null;
	} catch {
		return null;
	}
}
