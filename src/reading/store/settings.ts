import { decodeSettings } from '../core/settings.ts';
import type { Settings } from '../core/settings.ts';
import { siteId } from '../../page/store/site-id.ts';

const key = (): string => `${siteId()}:settings`;

/** The reader's settings; the standard ones where storage is blocked or damaged. */
export function readSettings(): Settings {
	try {
		return decodeSettings(localStorage.getItem(key()));
	} catch {
		return decodeSettings(null);
	}
}

/** Keeps the settings; where storage is blocked they last as long as the page. */
export function writeSettings(settings: Settings): void {
	try {
		localStorage.setItem(key(), JSON.stringify(settings));
	} catch {
		// The page already looks as asked.
	}
}
