import { mergeListings } from './ranking/merge-listings.ts';
import { normaliseQuery } from './query/query.ts';
import type { Findings, Ground, Listing } from './listing.ts';
import { verbatim } from './verbatim.ts';

/**
 * Who asks by another name of a term is shown the places that hold its own name too.
 * @throws {SearchFault}
 */
export async function withName(listing: Listing, ground: Ground): Promise<Findings> {
	const also = listing.hits.find(({ name }) => name)?.name;
	if (!also) return { listing, suggestions: [] };
	return {
		listing: mergeListings(listing, await verbatim(normaliseQuery(also), ground)),
		also,
		suggestions: [],
	};
}
