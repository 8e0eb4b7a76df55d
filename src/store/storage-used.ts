import { siteId } from './site-id.ts';
import { browserStorage } from './storage.ts';
import { keysUnder, readText } from './stored-texts.ts';

/** Characters that the site's record takes up in this browser. */
export function storageUsed(): number {
	const storage = browserStorage();
	return keysUnder(storage, `${siteId()}:`).reduce(
		(used, key) => used + key.length + (readText(storage, key)?.length ?? 0),
		0,
	);
}
