/** The oldest of more are left out. */
export const MOST = 100;
/** No query that is noted is longer. */
const LONGEST = 64;

/**
 * Reads the list of searches that found nothing, as it is stored: a query a line, newest first.
 * @returns undefined where no list is kept
 */
export const decodeMissed = (stored: string | null): string[] | undefined =>
	stored?.split('\n').filter(Boolean).slice(0, MOST);

/** The list with one more query, each once, as it is stored. */
export function withMissed(list: readonly string[], query: string): string {
	const noted = query.slice(0, LONGEST);
	return [noted, ...list.filter((other) => other !== noted)].slice(0, MOST).join('\n');
}
