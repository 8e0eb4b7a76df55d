import { siteId } from '../../page/store/site-id.ts';
import { browserStorage } from '../../record/store/usable-storage.ts';
import { readText } from '../../record/store/stored-texts.ts';

/** Reviews a day among which a reader chooses; the first is the usual one. */
export const CAPS = [20, 10, 30, 50] as const;

const key = (): string => `${siteId()}:review-cap`;

/** The reader's number of reviews a day. */
export const readCap = (): number => {
	const stored = Number(readText(browserStorage(), key()));
	return CAPS.find((cap) => cap === stored) ?? CAPS[0];
};

/** Keeps the number; where storage is blocked it lasts as long as the page. */
export function writeCap(cap: number): void {
	try {
		browserStorage()?.setItem(key(), String(cap));
	} catch {
		// The page already does as asked.
	}
}
