import { arrange } from './rank.ts';
import { fold } from './fold.ts';
import { cheapest, ENOUGH } from './chunks.ts';
import { toHit, WHOLE } from './hit.ts';
import type { Hit } from './hit.ts';
import { candidates, fragments, openIndex } from './index-reader.ts';
import type { Candidate, Scope } from './index-reader.ts';
import { keywordsOf, termsOf } from './query.ts';

/** So many texts are looked at first, and so many more, in turn, where none of them holds what was asked for. */
const FIRST = 10;
/** So many tell whether a few words were enough. */
const PROBE = 3;
const DEEPER = [40, 150];

/** Places that hold a wording, fetched a few at a time. */
export interface Listing {
	hits: Hit[];
	/** Places not looked at yet. */
	rest: number;
	/** Looks at the next places and adds those that hold the wording. */
	more(count: number): Promise<void>;
	/** Looks on until a place holds the wording, or one is as it is wanted. */
	deepen(wanted?: (hit: Hit) => boolean, steps?: number): Promise<void>;
}

/** What a search found. */
export interface Findings {
	listing: Listing;
	/** The wording that the places hold, where it is not the one asked for. */
	instead?: string;
	/** True where `instead` is only a part of what was asked for. */
	partly?: boolean;
	/** The site's own name of what was asked for by another; places that hold it stand behind. */
	also?: string;
	/** Wordings that may have been meant. */
	suggestions: string[];
}

const isWhole = ({ rank }: Hit): boolean => rank >= WHOLE;

const still = (): Promise<void> => Promise.resolve();

/** The listing of what does not occur. */
export const nothing: Listing = { hits: [], rest: 0, more: still, deepen: still };

/**
 * The places that hold a wording as it stands, or all parts of it where it has spaces.
 * @param terms words of the index that such a place must have
 * @throws {SearchFault}
 */
export async function verbatim(wording: string, scope: Scope, terms = termsOf(wording)): Promise<Listing> {
	if (terms.length === 0) return nothing;
	await openIndex();
	// No more chunks of the index than it takes to find the wording whole. Words that share no character say more together.
	const spread = [0, 1].flatMap((rest) => terms.filter((_, at) => at % 2 === rest));
	let asked = keywordsOf(wording).length > 1 ? terms : [];
	while (asked.length < terms.length) {
		const few = cheapest(spread, asked.length);
		if (few.length <= asked.length || few.length === terms.length) break;
		asked = few;
		const places = await candidates(asked, scope);
		if (places.length > FIRST && asked.length < ENOUGH) continue;
		const listing = list(wording, places);
		await listing.more(PROBE);
		if (listing.hits.some(isWhole)) await listing.more(FIRST - PROBE);
		if (listing.hits.some(isWhole) || listing.rest === 0) return listing;
	}
	const listing = list(wording, await candidates(terms, scope));
	await listing.more(FIRST);
	// Numbers and single characters are everywhere: apart they say little, and 「1日」 is looked up as a 1 alone.
	const keywords = keywordsOf(wording);
	if (keywords.some((word) => /^\d*.$/u.test(word))) await listing.deepen(isWhole);
	// A space before a number, 「在 9月」, may stand in the text as well as between two keywords.
	else if (keywords.length > 1 && /\d/.test(wording)) await listing.deepen(isWhole, 1);
	return listing;
}

function list(wording: string, places: readonly Candidate[]): Listing {
	const phrase = fold(wording);
	const keywords = keywordsOf(wording);
	let seen = 0;
	const listing: Listing = {
		hits: [],
		rest: places.length,
		async more(count) {
			const next = places.slice(seen, seen + count);
			seen += next.length;
			const found = (await fragments(next))
				.map((fragment) => toHit(fragment, phrase, keywords, wording))
				.filter((hit) => hit !== undefined);
			listing.rest = places.length - seen;
			listing.hits = arrange([...listing.hits, ...found]);
		},
		async deepen(wanted = () => true, steps = DEEPER.length) {
			for (const step of DEEPER.slice(0, steps)) {
				if (listing.hits.some(wanted) || listing.rest === 0) return;
				await listing.more(step);
			}
		},
	};
	return listing;
}
