import type { Scope } from './index-reader.ts';
import { toArabic, toChinese } from './numerals.ts';
import { normaliseQuery } from './query.ts';
import { verbatim } from './verbatim.ts';
import type { Listing } from './verbatim.ts';

/** What a search found. */
export interface Findings {
	listing: Listing;
	/** The wording that the places hold, where it is not the one asked for. */
	instead: string | undefined;
	/** Wordings that may have been meant. */
	suggestions: string[];
}

/**
 * Searches the site.
 * @throws {SearchFault} when the index did not load whole; an empty answer means that there is nothing
 */
export async function find(text: string, scope: Scope): Promise<Findings> {
	const query = normaliseQuery(text);
	for (const wording of new Set([query, toArabic(query), toChinese(query)])) {
		const listing = await verbatim(wording, scope);
		if (listing.hits.length > 0) {
			return { listing, instead: wording === query ? undefined : wording, suggestions: [] };
		}
	}
	return { listing: await verbatim('', scope), instead: undefined, suggestions: [] };
}
