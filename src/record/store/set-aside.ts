import { siteId } from '../../page/store/site-id.ts';
import { browserStorage } from './usable-storage.ts';
import { keysUnder } from './stored-texts.ts';
import type { RecordStorage } from './usable-storage.ts';

/** Text that could not be read is kept under its key, this, and the time; it is never overwritten. */
export const SET_ASIDE = ':set-aside:';
/** Text as it was before a migration. */
export const BEFORE = ':before-migration:';

/** Keeps a copy of what stands under a key; false where there is no room for it. */
export function keepCopy(storage: RecordStorage, key: string, label: string, now: number): boolean {
	const text = storage.getItem(key);
	if (text === null) return true;
	const copies = keysUnder(storage, key + label);
	// The same text again, because it could not be replaced the last time.
	if (copies.some((copy) => storage.getItem(copy) === text)) return true;
	let time = now;
	while (copies.includes(`${key}${label}${time}`)) time += 1;
	try {
		storage.setItem(`${key}${label}${time}`, text);
		return true;
	} catch {
		return false;
	}
}

/** True for the key of such a copy. */
export const isSetAside = (key: string): boolean => key.includes(SET_ASIDE) || key.includes(BEFORE);

/** True where such copies are in this browser. */
export const hasKeptTexts = (): boolean => keysUnder(browserStorage(), `${siteId()}:`).some(isSetAside);
