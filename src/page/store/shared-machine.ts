import { siteId } from './site-id.ts';

/**
 * Where a window notes, in its own storage, that it is on a machine that others use too (公用电脑). It is no key of the
 * record: erasing the record must not end it unseen. The first paint knows it by heart (ThemeProvider.astro).
 */
export const sharedKey = (): string => `shared:${siteId()}`;

/** What is noted of this window: it is on a shared machine, it is not, or it was just opened. */
export function sharedNote(): 'yes' | 'no' | undefined {
	try {
		const note = sessionStorage.getItem(sharedKey());
		return note === 'yes' || note === 'no' ? note : undefined;
	} catch {
		// Blocked: then nothing is kept here at all.
		return undefined;
	}
}

/** Notes it for the pages that this window opens from now on, a reload included; false where that is refused. */
export function noteShared(isShared: boolean): boolean {
	try {
		sessionStorage.setItem(sharedKey(), isShared ? 'yes' : 'no');
		return true;
	} catch {
		return false;
	}
}

let isShared: boolean | undefined;

/** True on a shared machine: a page stays with what it began with. */
export const isOnSharedMachine = (): boolean => (isShared ??= sharedNote() === 'yes');
