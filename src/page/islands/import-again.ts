declare global {
	/** What the published scripts put behind the address of a part (publish/again.ts). */
	var $again: string | undefined;
}

/** Other addresses that were asked for on this page. */
let others = 0;

/**
 * Loads a part, `() => import(…)`; where it failed before, by other addresses too: Chromium before 110 and Firefox never
 * ask again for what did not come once. A part that came by one of them is found there again, and does not run twice.
 * @throws where it does not come; another call asks by one more address
 */
export async function importAgain<T>(load: () => Promise<T>): Promise<T> {
	for (let at = 0; ; at++) {
		globalThis.$again = at > 0 ? `?${at}` : '';
		const coming = load();
		globalThis.$again = '';
		try {
			return await coming;
		} catch (error) {
			if (at < others) continue;
			others += 1;
			throw error;
		}
	}
}
