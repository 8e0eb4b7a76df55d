import { siteStorage } from '../../page/store/site-storage.ts';

/** What the store needs of localStorage; tests bring their own. */
export type RecordStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Where this window keeps the record (page/store/site-storage.ts); undefined where it is blocked. */
export function browserStorage(): RecordStorage | undefined {
	return usable(siteStorage);
}

/** A storage that can be read, if perhaps not written for lack of room; undefined where it is blocked. */
export function usable(find: () => RecordStorage): RecordStorage | undefined {
	try {
		const storage = find();
		try {
			const probe = '\u0000probe';
			storage.setItem(probe, '1');
			storage.removeItem(probe);
			return storage;
		} catch (error) {
			// A full store still reads. One that is full while empty belongs to a private window that keeps nothing.
			return isFull(error) && storage.length > 0 ? storage : undefined;
		}
	} catch {
		return undefined;
	}
}

/** True where a write failed for lack of room. */
export function isFull(error: unknown): boolean {
	return error instanceof DOMException && /quota/i.test(error.name);
}
