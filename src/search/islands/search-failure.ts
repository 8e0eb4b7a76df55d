import * as words from '../text/search-script.ts';

/** Why search failed, in words. */
export async function whyOf(error: unknown): Promise<string> {
	// As load-part.ts has it.
	if (!navigator.onLine) return words.offline;
	try {
		await fetch(location.href, { cache: 'no-store' });
		// The site answers. What tells more may not come either, published anew or not: another page has it.
		return await import('./why-failed.ts').then(
			({ whyFailed }) => whyFailed(error),
			() => words.part,
		);
	} catch {
		return words.away;
	}
}
