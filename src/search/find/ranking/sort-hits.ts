import { WHOLE } from '../shown/hit.ts';
import type { Hit } from '../shown/hit.ts';

/** So much lower rank the places that a second wording adds. */
export const BEHIND = 3 * WHOLE;

/** Questions last; otherwise the closest first. A list page gives way to its own entries. */
export function sortHits(hits: readonly Hit[]): Hit[] {
	const parts = new Set(
		hits.filter(({ place, list }) => !list && place.includes('#')).map(({ page }) => page),
	);
	return hits
		.filter(({ list, page, rank }) => !list || !parts.has(page) || (rank + BEHIND) % WHOLE > 2)
		.sort((a, b) => Number(a.question) - Number(b.question) || b.rank - a.rank);
}
