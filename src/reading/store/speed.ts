import { siteId } from '../../page/store/site-id.ts';
import { siteStorage } from '../../page/store/site-storage.ts';
import { decodeSpeed } from '../core/speed.ts';
import type { Speed } from '../core/speed.ts';

/** By itself and not among the settings of the look: those are read on every page, this one where somebody listens. */
const key = (): string => `${siteId()}:speed`;

/** How fast the reader had pages read last; the plain speed where storage is blocked. */
export function readSpeed(): Speed {
	try {
		return decodeSpeed(siteStorage().getItem(key()));
	} catch {
		return decodeSpeed(null);
	}
}

/** Keeps it; where storage is blocked or full it lasts as long as the page. */
export function writeSpeed(speed: Speed): void {
	try {
		siteStorage().setItem(key(), speed);
	} catch {
		// It is chosen again on the next page.
	}
}
