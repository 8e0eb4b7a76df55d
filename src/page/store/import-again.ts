declare global {
	/** What the published scripts put behind the address of a part (publish/again.ts). */
	var $again: string | undefined;
}

/** Other addresses that were asked for on this page. */
let others = 0;
/** By which of them a part came, the first being 0. */
const cameBy: Record<string, number> = {};

/**
 * Loads a part, `() => import(…)`; where it failed before, by other addresses too: Firefox and many a Chromium (150, for
 * one) never ask again for what did not come once. A part that came by one of them is asked for by that one alone from
 * then on, and does not run twice; parts are told apart by how the function is written.
 * @throws where it does not come; another call asks by one more address
 */
export const importAgain = <T>(load: () => Promise<T>, at = cameBy[String(load)] ?? 0): Promise<T> => {
	globalThis.$again = at ? `?${at}` : '';
	return load().then(
		(part) => {
			cameBy[String(load)] = at;
			return part;
		},
		(error: unknown) => {
			if (at < others) return importAgain(load, at + 1);
			others++;
			throw error;
		},
	);
};
