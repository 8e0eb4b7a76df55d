import { siteId } from '../../page/store/site-id.ts';
import { browserStorage } from '../../record/store/usable-storage.ts';
import { readText } from '../../record/store/stored-texts.ts';

const key = (): string => `${siteId()}:worksheet-notice`;
let isSeen = false;

/** True once the reader said, in this browser, that they know where the worksheet is kept. */
export const isNoticeSeen = (): boolean => isSeen || readText(browserStorage(), key()) !== null;

/** Remembers that; no part of a backup, since it is about this machine. */
export function seeNotice(): void {
	isSeen = true;
	try {
		browserStorage()?.setItem(key(), '1');
	} catch {
		// The reader is told once more.
	}
}
