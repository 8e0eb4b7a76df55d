import { BEHIND, sortHits } from './sort-hits.ts';
import type { Listing } from '../listing.ts';

/** Two listings as one: what the first holds, then what only the second does. */
export function mergeListings(first: Listing, second: Listing): Listing {
	const listing: Listing = {
		hits: [],
		rest: 0,
		async more(count) {
			await (first.rest > 0 ? first : second).more(count);
			take();
		},
		deepen: () => Promise.resolve(),
	};
	const take = (): void => {
		const held = new Set(first.hits.map(({ place }) => place));
		const others = second.hits.filter(({ place }) => !held.has(place));
		listing.hits = sortHits([...first.hits, ...others.map((hit) => ({ ...hit, rank: hit.rank - BEHIND }))]);
		listing.rest = first.rest + second.rest;
	};
	take();
	return listing;
}
