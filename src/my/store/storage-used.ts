import { siteId } from '../../page/store/site-id.ts';
import { browserStorage } from '../../record/store/usable-storage.ts';
import { keysUnder, readText } from '../../record/store/stored-texts.ts';

/** Characters that the site's record takes up in this browser. */
export function storageUsed(): number {
	const storage = browserStorage();
	return keysUnder(storage, `${siteId()}:`).reduce(
		(used, key) => used + key.length + (readText(storage, key)?.length ?? 0),
		0,
	);
}
