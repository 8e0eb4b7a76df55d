import { decodeSettings, givenSettings } from '../core/settings.ts';
import type { Settings } from '../core/settings.ts';
import { siteStorage } from '../../page/store/site-storage.ts';
import { siteId } from '../../page/store/site-id.ts';

const key = (): string => `${siteId()}:settings`;

/** What could not be kept; it lasts as long as the page. */
let unkept: string | undefined;

function stored(): string | null {
	try {
		return unkept ?? siteStorage().getItem(key());
	} catch {
		return null;
	}
}

/** The reader's settings; the standard ones where storage is blocked or damaged. */
export const readSettings = (): Settings => decodeSettings(stored());

/** Keeps one of the settings; where storage is blocked it lasts as long as the page. */
export function writeSetting(name: string, value: string): void {
	// The others may have been chosen in another window, or by a newer build.
	const text = JSON.stringify({ ...givenSettings(stored()), [name]: value });
	try {
		siteStorage().setItem(key(), text);
		unkept = undefined;
	} catch {
		unkept = text;
	}
}
