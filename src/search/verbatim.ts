import { fold } from './fold.ts';
import { toHit } from './hit.ts';
import type { Hit } from './hit.ts';
import { candidates, fragments } from './index-reader.ts';
import type { Candidate, Scope } from './index-reader.ts';
import { keywordsOf, termsOf } from './query.ts';

/** So many texts are looked at in turn until one holds what was asked for. */
const STEPS = [10, 40, 150];

/** Places that hold a wording, fetched a few at a time. */
export interface Listing {
	hits: Hit[];
	/** Places not looked at yet. */
	rest: number;
	/** Looks at the next places and adds those that hold the wording. */
	more(count: number): Promise<void>;
}

/**
 * The places that hold a wording as it stands, or all parts of it where it has spaces.
 * @param terms words of the index to look for, where they are not those of the wording itself
 * @throws {SearchFault}
 */
export async function verbatim(
	wording: string,
	scope: Scope,
	keywords = keywordsOf(wording),
	terms = termsOf(wording),
): Promise<Listing> {
	const phrase = fold(wording);
	const list: Candidate[] = phrase && terms.length > 0 ? await candidates(terms, scope) : [];
	let seen = 0;
	const listing: Listing = {
		hits: [],
		rest: list.length,
		async more(count) {
			const next = list.slice(seen, seen + count);
			seen += next.length;
			const found = (await fragments(next))
				.map((fragment) => toHit(fragment, phrase, keywords, wording))
				.filter((hit) => hit !== undefined);
			listing.rest = list.length - seen;
			listing.hits = arrange([...listing.hits, ...found]);
		},
	};
	for (const step of STEPS) {
		if (listing.hits.length > 0 || listing.rest === 0) break;
		await listing.more(step);
	}
	return listing;
}

/** Questions last; otherwise the closest first. A list page gives way to its own entries. */
function arrange(hits: readonly Hit[]): Hit[] {
	const parts = new Set(hits.filter(({ href, list }) => !list && href.includes('#')).map(({ page }) => page));
	return hits
		.filter(({ list, page, rank }) => !list || !parts.has(page) || rank % 10 > 2)
		.sort((a, b) => Number(a.question) - Number(b.question) || b.rank - a.rank);
}
