declare global {
	/** What the published scripts put behind the address of a part (publish/again.ts). */
	var $again: string | undefined;
}

/** Other addresses that were asked for on this page. */
let others = 0;

/**
 * Loads a part, `() => import(…)`; where it failed before, by other addresses too: Firefox and many a Chromium (150, for
 * one) never ask again for what did not come once. A part that came by one of them is found there again, and does not
 * run twice.
 * @throws where it does not come; another call asks by one more address
 */
export const importAgain = <T>(load: () => Promise<T>, at = 0): Promise<T> => {
	globalThis.$again = at ? `?${at}` : '';
	return load().catch((error: unknown) => {
		if (at < others) return importAgain(load, at + 1);
		others++;
		throw error;
	});
};
