import type { Findings, Ground } from '../listing.ts';
import { verbatim } from '../verbatim.ts';

/**
 * The first wording, other than the query, that occurs.
 * @param isLikely of which wordings it is worth a long look whether they occur
 */
export async function firstWordingFound(
	wordings: readonly string[],
	query: string,
	ground: Ground,
	isLikely: (wording: string) => boolean | Promise<boolean> = () => false,
): Promise<Findings | undefined> {
	for (const wording of new Set(wordings)) {
		if (wording === query) continue;
		const listing = await verbatim(wording, ground, { isGuess: true });
		if (listing.hits.length === 0 && listing.rest > 0 && (await isLikely(wording))) await listing.deepen();
		if (listing.hits.length > 0) return { listing, instead: wording, suggestions: [] };
	}
	return undefined;
}
