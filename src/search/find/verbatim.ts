import { WHOLE } from './shown/hit.ts';
import type { Hit } from './shown/hit.ts';
import { listingOf, nothing } from './listing.ts';
import type { Ground, Listing } from './listing.ts';
import { keywordsOf, termsOf } from './query/query.ts';
import type { Candidate } from './index/search-index.ts';
import { lettersApart } from './query/word-runs.ts';

/** So many texts are looked at first. */
const FIRST = 10;

const isWhole = ({ rank }: Hit): boolean => rank >= WHOLE;

/**
 * The places that hold a wording as it stands, or all parts of it where it has spaces.
 * @param terms words of the index that such a place must have
 * @param isGuess where it may well stand nowhere: then no text is fetched to find out
 * @throws {SearchFault}
 */
export async function verbatim(
	wording: string,
	ground: Ground,
	{ terms = termsOf(wording), isGuess = false } = {},
): Promise<Listing> {
	if (terms.length === 0) return nothing;
	const { index, scope } = ground;
	let candidates: readonly Candidate[] = await index.candidates(terms, scope);
	if (isGuess) candidates = await index.narrow(candidates, keywordsOf(wording));
	const apart = lettersApart(wording);
	if (candidates.length === 0 && apart !== wording)
		candidates = await index.candidates(termsOf(apart), scope);
	const listing = listingOf(wording, candidates, ground);
	await listing.more(FIRST);
	// Numbers and single characters are everywhere: apart they say little, and “1日” is looked up as a 1 alone.
	const keywords = keywordsOf(wording);
	if (keywords.some((word) => /^\d*.$/u.test(word))) await listing.deepen(isWhole);
	// A space before a number, “在 9月”, may stand in the text as well as between two keywords; “月1次” is a 1 as well.
	else if ((keywords.length > 1 && /\d/.test(wording)) || terms.every((term) => /^\d+$/.test(term)))
		await listing.deepen(isWhole);
	return listing;
}
