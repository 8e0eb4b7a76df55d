import type { Leading } from '../closest/closest.ts';
import type { Hit } from '../shown/hit.ts';
import type { Findings, Ground, Listing } from '../listing.ts';
import type { Pairs } from '../index/pairs.ts';
import { splitsOf } from './splits.ts';
import { verbatim } from '../verbatim.ts';

/** How places that hold all of a query, its words apart, stand among those that are only close. */
export interface Apart {
	leading: Leading;
	behind: readonly Hit[];
}

export const asLeading = (listing: Listing, isSure: boolean): Apart => ({
	leading: { listing, isSure },
	behind: listing.hits.filter(({ question }) => question),
});

/** Keywords that were typed without a space. */
export async function asKeywords(query: string, ground: Ground, pairs: Pairs): Promise<Findings | undefined> {
	let best: { listing: Listing; wording: string } | undefined;
	for (const { wording, strange } of splitsOf(query, pairs)) {
		const listing = await verbatim(wording, ground, { isGuess: true });
		if (listing.hits.length === 0) continue;
		const size = (one: Listing): number => one.hits.length + one.rest;
		if (!best || size(listing) > size(best.listing)) best = { listing, wording };
		// Where the two characters at the seam never meet, the seam is sure.
		if (strange) break;
	}
	return best && { listing: best.listing, instead: best.wording, suggestions: [] };
}

/** Two words of which one asks as well: “保存怎样” by itself, “对照做了” as far as its end goes. */
export async function asTwoWords(query: string, about: string, ground: Ground): Promise<Apart | undefined> {
	const chars = [...query];
	if (!/^\p{Script=Han}{4,8}$/u.test(query)) return undefined;
	const isSure = /[了不没]$/.test(query);
	const [seam, other] = isSure ? await strangeSeams(chars, ground) : seamBeside(query, about);
	if (seam === undefined || other !== undefined || seam < 2 || seam > chars.length - 2) return undefined;
	const [left, right] = [chars.slice(0, seam).join(''), chars.slice(seam).join('')];
	const listing = await verbatim(`${left} ${right}`, ground, { isGuess: true });
	return listing.hits.length > 0 ? asLeading(listing, isSure) : undefined;
}

/** Where two characters stand side by side that do so nowhere in the site. */
async function strangeSeams(chars: readonly string[], { index }: Ground): Promise<number[]> {
	const pairs = chars.slice(1).map((char, at) => chars[at]! + char);
	const standing = await index.rarity(pairs);
	return pairs.flatMap((pair, at) => (standing.has(pair) ? [] : [at + 1]));
}

/** Where the bare word that asks, of two characters, meets what it asks about. */
const seamBeside = (query: string, about: string): number[] =>
	query.length !== about.length + 2
		? []
		: query.startsWith(about)
			? [about.length]
			: query.endsWith(about)
				? [2]
				: [];
