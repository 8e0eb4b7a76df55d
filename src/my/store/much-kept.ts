import { isOnSharedMachine } from '../../page/store/shared-machine.ts';

/** A record of fewer characters cannot hold enough changes to remind anyone of. */
const WORTH_COUNTING = 800;

/**
 * False where too little is kept here to remind anyone of, and on a shared machine, where the page's head says what
 * becomes of it; a rough look that costs few bytes on every page.
 */
export function isMuchKept(): boolean {
	try {
		return !isOnSharedMachine() && JSON.stringify(localStorage).length >= WORTH_COUNTING;
	} catch {
		// Blocked.
		return false;
	}
}
