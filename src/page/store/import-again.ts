declare global {
	/** What the published scripts put behind the address of a part (publish/again.ts). */
	var $again: string | undefined;
}

/** What each part is asked for with behind its address; parts are told apart by how `load` is written. */
const behind: Record<string, string> = {};

/**
 * Loads a part, `() => import(…)`; where it failed before, by another address: Firefox and many a Chromium (150, for one)
 * never ask again for what did not come once. By the address that it came by it is found there again, and does not run
 * twice.
 * @throws where it does not come; another call asks by one more address
 */
export const importAgain = <T>(load: () => Promise<T>): Promise<T> => {
	const part = String(load);
	const asked = (globalThis.$again = behind[part] ??= '');
	return load().catch((error: unknown) => {
		behind[part] = `${asked}?1`;
		throw error;
	});
};
