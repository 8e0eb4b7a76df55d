import type { ShownAnswer } from './shown/answer.ts';
import type { Pause } from './breather.ts';
import { fold } from './query/fold.ts';
import { toHit } from './shown/hit.ts';
import type { Hit } from './shown/hit.ts';
import { keywordsOf } from './query/query.ts';
import { sortHits } from './ranking/sort-hits.ts';
import type { Candidate, Scope, SearchIndex } from './index/search-index.ts';

/** Texts looked at, in turn, where the first ones did not hold what was asked for: few bring it mostly. */
const DEEPER = [10, 30, 150];

/** Where is searched: the index, and what the filters leave of it. */
export interface Ground {
	index: SearchIndex;
	scope: Scope;
	/** The reader's day, `2023-09-20`. */
	today: string;
	pause?: Pause;
}

/** Places that hold a wording, fetched a few at a time. */
export interface Listing {
	hits: Hit[];
	/** Places not looked at yet. */
	rest: number;
	/** Looks at the next places and adds those that hold the wording. */
	more(count: number): Promise<void>;
	/** Looks on until a place holds the wording, or one is as it is wanted: it then holds the wording whole. */
	deepen(isWanted?: (hit: Hit) => boolean): Promise<void>;
}

/** What a search found. */
export interface Findings {
	listing: Listing;
	/** The wording that the places hold, where it is not the one asked for. */
	instead?: string;
	/** True where the places hold only some of what was asked for. */
	closest?: boolean;
	/** What the content itself answers. */
	answer?: ShownAnswer;
	/** The site's own name of what was asked for by another; places that hold it stand behind. */
	also?: string;
	/** Wordings that may have been meant. */
	suggestions: string[];
}

const still = (): Promise<void> => Promise.resolve();

/** The listing of what does not occur. */
export const nothing: Listing = { hits: [], rest: 0, more: still, deepen: still };

/** A listing of the candidates that hold a wording, or all its parts; nothing is looked at yet. */
export function listingOf(
	wording: string,
	candidates: readonly Candidate[],
	{ index, pause }: Pick<Ground, 'index' | 'pause'>,
): Listing {
	const phrase = fold(wording);
	const keywords = keywordsOf(wording);
	let left = candidates;
	const listing: Listing = {
		hits: [],
		rest: left.length,
		async more(count) {
			const next = left.slice(0, count);
			left = left.slice(count);
			const found: Hit[] = [];
			for (const fragment of await index.fragments(next)) {
				await pause?.();
				const hit = toHit(fragment, phrase, keywords, wording);
				if (hit) found.push(hit);
			}
			listing.rest = left.length;
			listing.hits = sortHits([...listing.hits, ...found]);
		},
		async deepen(isWanted) {
			const isDone = (): boolean => listing.hits.some(isWanted ?? (() => true));
			if (isDone() || left.length === 0) return;
			const likely = await index.narrow(left, isWanted ? [phrase] : keywords);
			const others = left.length - likely.length;
			// What lacks a part is none of them; what only lacks the whole stands behind.
			left = isWanted ? [...new Set([...likely, ...left])] : likely;
			listing.rest = left.length;
			for (const step of DEEPER) {
				const looked = Math.min(step, left.length - (isWanted ? others : 0));
				if (isDone() || looked <= 0) return;
				await listing.more(looked);
			}
		},
	};
	return listing;
}
