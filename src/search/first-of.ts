import type { Scope } from './index-reader.ts';
import { verbatim } from './verbatim.ts';
import type { Findings } from './verbatim.ts';

/** The first wording, other than the query, that occurs. */
export async function firstOf(
	wordings: readonly string[],
	query: string,
	scope: Scope,
): Promise<Findings | undefined> {
	for (const wording of new Set(wordings)) {
		if (wording === query) continue;
		const listing = await verbatim(wording, scope);
		if (listing.hits.length > 0) return { listing, instead: wording, suggestions: [] };
	}
	return undefined;
}
