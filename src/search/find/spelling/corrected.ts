import { takeApart } from '../query/asking.ts';
import type { Findings, Ground, Listing } from '../listing.ts';
import { termsOf } from '../query/query.ts';
import type { SiteWords } from '../index/site-words.ts';
import { looseSyllable } from './sounds.ts';
import { verbatim } from '../verbatim.ts';

/** Corrected wordings that are looked up, and those that are offered. */
export const TRIED = 6;
export const OFFERED = 3;
/** Queries of so many characters may be wordings of the site with a wrong one. */
const SHORTEST = 4;
/** The table of pairs weighs less than so many chunks. */
const CHUNKS = 10;
const LONGEST = 10;

/**
 * A query, a question too, that is a wording of the site but for one character. The words that ask are not taken for
 * wrong ones: “几时报送” is no “及时报送”. That a character is wrong is told by the pairs around it in the chunks of the
 * index that the query needs anyway; no more is loaded before another one is found that fits there.
 * @param first what a first look at the query gave
 * @throws {SearchFault}
 */
export async function mistyped(
	query: string,
	ground: Ground,
	words: SiteWords,
	first: Listing,
): Promise<Findings | undefined> {
	const chars = [...query];
	if (!/^\p{Script=Han}+$/u.test(query) || chars.length < SHORTEST || chars.length > LONGEST)
		return undefined;
	const asked = takeApart(query);
	let suspects = (await suspectsIn(chars, ground))?.filter(
		(at) => !asked || asked.about.includes(chars[at]!),
	);
	const isSure = suspects !== undefined;
	if (!suspects) {
		if (asked) return undefined;
		// It may still stand in a text that was not looked at.
		await first.deepen();
		if (first.hits.length > 0) return { listing: first, suggestions: [] };
		suspects = await strangeEnds(chars, ground);
	}
	if (suspects.length === 0) return undefined;
	const wordings = await Promise.all(suspects.map((at) => instead(chars, at, ground, words)));
	const [same, near] = [0, 1].map((how) => wordings.flatMap((ways) => ways[how]!)) as [string[], string[]];
	return asCorrected((isSure ? [...same, ...near] : same).slice(0, TRIED), ground);
}

/** Where the one wrong character may be: all pairs that stand nowhere are around it; undefined where all stand. */
async function suspectsIn(chars: readonly string[], { index }: Ground): Promise<number[] | undefined> {
	const pairs = chars.slice(1).map((char, at) => chars[at]! + char);
	let suspects = chars.map((_, at) => at);
	let isKnown = true;
	// Those that share no character were asked for first.
	for (const turn of [0, 1]) {
		const standing = await index.rarity(pairs.filter((_, at) => at % 2 === turn));
		const lacking = pairs.flatMap((pair, at) => (at % 2 === turn && !standing.has(pair) ? [at] : []));
		isKnown &&= lacking.length === 0;
		suspects = suspects.filter((at) => lacking.every((pair) => pair === at || pair === at - 1));
		if (suspects.length === 0) break;
	}
	return isKnown ? undefined : suspects;
}

/** The ends of a query without which the rest of it stands somewhere: two words leave a longer rest that does not. */
async function strangeEnds(chars: readonly string[], { index, scope }: Ground): Promise<number[]> {
	const text = chars.join('');
	const ends: number[] = [];
	for (const [at, rest] of [
		[0, text.slice(chars[0]!.length)],
		[chars.length - 1, text.slice(0, -chars[chars.length - 1]!.length)],
	] as const) {
		const held = await index.narrow(await index.candidates(termsOf(rest), scope), [rest]);
		if (held.length > 0) ends.push(at);
	}
	return ends;
}

/** Wordings with another character in the place of one, as far as its neighbours stand beside it: same sound, near. */
async function instead(
	chars: readonly string[],
	at: number,
	{ index }: Ground,
	words: SiteWords,
): Promise<[same: string[], near: string[]]> {
	const { readings, characters } = await words.sounds(chars[at]!);
	const own = readings.get(chars[at]!) ?? [];
	const same = new Set(own.flatMap((reading) => characters.get(reading) ?? []));
	const heard = new Set(own.map(looseSyllable));
	const near = [...characters].flatMap(([reading, list]) => (heard.has(looseSyllable(reading)) ? list : []));
	const [before, behind] = [chars[at - 1], chars[at + 1]];
	let others = [...new Set([...same, ...near])].filter((char) => char !== chars[at]);
	if (before !== undefined) {
		const pairs = others.length > CHUNKS ? await words.pairs() : undefined;
		const standing = pairs ? undefined : await index.rarity(others.map((char) => before + char));
		others = others.filter((char) => (pairs ? pairs.know(before + char) : standing!.has(before + char)));
	}
	if (behind !== undefined && others.length > 0) {
		// Who begins with it stands in as many chunks as there are; behind another one few are left.
		const pairs = before === undefined || others.length > TRIED ? await words.pairs() : undefined;
		const standing = pairs ? undefined : await index.rarity(others.map((char) => char + behind));
		others = others.filter((char) => (pairs ? pairs.know(char + behind) : standing!.has(char + behind)));
	}
	const written = (list: readonly string[]): string[] =>
		list.map((char) => [...chars.slice(0, at), char, ...chars.slice(at + 1)].join(''));
	return [
		written(others.filter((char) => same.has(char))),
		written(others.filter((char) => !same.has(char))),
	];
}

/** Wordings of the site that sound like the query: those that occur are offered, the first one is shown. */
export async function asCorrected(
	wordings: readonly string[],
	ground: Ground,
): Promise<Findings | undefined> {
	const found: { wording: string; listing: Listing }[] = [];
	let likeliest: (typeof found)[number] | undefined;
	for (const [at, wording] of [...new Set(wordings)].entries()) {
		// Once there is something to show, less likely wordings are not worth their texts.
		if (found.length > 0 && at >= OFFERED) break;
		const listing = await verbatim(wording, ground, { isGuess: true });
		if (listing.hits.length > 0) found.push({ wording, listing });
		if (listing.rest > 0) likeliest ??= { wording, listing };
	}
	// Its characters are in many texts: the first few need not be those that hold it whole.
	if (likeliest && found.length === 0) {
		await likeliest.listing.deepen();
		if (likeliest.listing.hits.length > 0) found.push(likeliest);
	}
	// What a name holds was sooner meant than what a text says somewhere.
	const prominence = ({ listing }: (typeof found)[number]): number => listing.hits[0]!.rank;
	found.sort((a, b) => prominence(b) - prominence(a));
	const [best] = found;
	if (!best) return undefined;
	return { listing: best.listing, instead: best.wording, suggestions: found.map(({ wording }) => wording) };
}
