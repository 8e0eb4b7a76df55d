/** What the store needs of localStorage; tests bring their own. */
export type RecordStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** This browser's localStorage; undefined where it is blocked. */
export function browserStorage(): RecordStorage | undefined {
	try {
		const storage = globalThis.localStorage;
		const probe = '\u0000probe';
		storage.setItem(probe, '1');
		storage.removeItem(probe);
		return storage;
	} catch (error) {
		// A full store still reads, and refuses only what is written.
		return isFull(error) ? globalThis.localStorage : undefined;
	}
}

/** True where a write failed for lack of room. */
export function isFull(error: unknown): boolean {
	return error instanceof DOMException && /quota/i.test(error.name);
}
