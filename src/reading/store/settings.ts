import { decodeSettings } from '../core/settings.ts';
import type { Settings } from '../core/settings.ts';
import { siteStorage } from '../../page/store/shared-machine.ts';
import { siteId } from '../../page/store/site-id.ts';

const key = (): string => `${siteId()}:settings`;

/** What could not be kept; it lasts as long as the page. */
let unkept: Settings | undefined;

/** The reader's settings; the standard ones where storage is blocked or damaged. */
export function readSettings(): Settings {
	if (unkept) return unkept;
	try {
		return decodeSettings(siteStorage().getItem(key()));
	} catch {
		return decodeSettings(null);
	}
}

/** Keeps the settings; where storage is blocked they last as long as the page. */
export function writeSettings(settings: Settings): void {
	try {
		siteStorage().setItem(key(), JSON.stringify(settings));
		unkept = undefined;
	} catch {
		unkept = settings;
	}
}
