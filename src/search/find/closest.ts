import { answerOf } from './answer.ts';
import { takeApart } from './asking.ts';
import type { Form } from './asking.ts';
import { loneTerms, weighedTerms } from './closest-terms.ts';
import { closestHit } from './closest-hit.ts';
import type { ClosestHit } from './closest-hit.ts';
import { nothing } from './listing.ts';
import type { Findings, Ground, Listing } from './listing.ts';
import type { Hit } from './hit.ts';
import { datesToArabic } from './numerals.ts';
import { otherTerms } from './other-words.ts';
import type { Candidate } from './search-index.ts';
import { loadOtherWords, loadSounds } from './sidecars.ts';
import { slipsIn, strangePairs } from './slips.ts';
import { spokenDates } from './spoken-dates.ts';

const SHOWN = 12;
/** So many more are looked at than are shown: their kind and their sentences set their order. */
const MARGIN = 8;
/** A place that fits so much worse than the best is left out. */
const LEAST = 0.22;
/** Of what a query says, so much must stand somewhere: of a question, and of anything else. */
const ASKED = 0.25;
const TYPED = 0.5;
/** What a pair says that was meant where another was typed. */
const MEANT = 0.8;
/** So many of the characters of a question have to begin a word of the site, where nothing else of it stands there. */
const BEGUN = 0.5;

/**
 * The places that are closest to a question, or to any query that stands nowhere as it is: by how rare the words are
 * that they hold, by what kind of place answers such a question, and by how much one of their sentences says.
 * @param behind what is to stand behind them
 * @throws {SearchFault}
 */
export async function closestTo(
	query: string,
	{ index, scope, today }: Ground,
	behind: readonly Hit[] = [],
): Promise<Findings | undefined> {
	const dated = spokenDates(datesToArabic(query), today);
	const asked = takeApart(dated.rest);
	const about = asked?.about ?? dated.rest;
	const typed = weighedTerms(about);
	const others = otherTerms(about, await index.beside(loadOtherWords));
	const terms = new Map([...others, ...typed, ...dated.terms]);
	const rarity = await index.rarity([...terms.keys()]);
	const strange = strangePairs(about, rarity);
	if (strange.length > 0) {
		const meant = slipsIn(strange, await index.beside(loadSounds));
		for (const pair of meant) terms.set(pair, MEANT);
		for (const [pair, rare] of await index.rarity(meant)) rarity.set(pair, rare);
	}
	const sum = (words: Iterable<[string, number]>, isWanted: (word: string) => boolean): number =>
		[...words].reduce((all, [word, worth]) => all + (isWanted(word) ? worth : 0), 0);
	const stand = sum(terms, (word) => rarity.has(word));
	const isMeant = asked || [...others.keys()].some((word) => rarity.has(word));
	if (stand < (isMeant ? ASKED : TYPED) * sum([...typed, ...dated.terms], () => true)) {
		if (!asked) return undefined;
		// Of words that the site has not, some characters begin words of its own.
		const lone = loneTerms(about);
		const begun = await index.rarity([...lone.keys()]);
		if (begun.size < BEGUN * lone.size) return undefined;
		for (const [char, worth] of lone) terms.set(char, worth);
		for (const [char, rare] of begun) rarity.set(char, rare);
	}
	const candidates = await index.closest(terms, scope);
	if (candidates.length === 0) return undefined;
	// What stands nowhere is no place's fault.
	const weighed = new Map(
		[...terms].flatMap(([word, worth]): [string, number][] => {
			const rare = rarity.get(word);
			return rare === undefined ? [] : [[word, worth * rare]];
		}),
	);
	const listing = closestListing(candidates, { index, terms: weighed, form: asked?.form, behind });
	await listing.more(SHOWN);
	if (listing.hits.length === 0) return undefined;
	const answer = asked?.form && answerOf(asked.form, about, listing.hits as ClosestHit[]);
	return { listing, closest: true, ...(answer && { answer }), suggestions: [] };
}

function closestListing(
	candidates: readonly Candidate[],
	{
		index,
		terms,
		form,
		behind,
	}: Pick<Ground, 'index'> & {
		terms: ReadonlyMap<string, number>;
		form: Form | undefined;
		behind: readonly Hit[];
	},
): Listing {
	const best = candidates[0]!.score;
	const near = candidates.filter(({ score }) => score >= best * LEAST);
	let weighed: ClosestHit[] = [];
	let seen = 0;
	let shown = 0;
	const listing: Listing = {
		...nothing,
		hits: [],
		rest: near.length,
		async more(count) {
			const wanted = shown + count;
			shown = wanted;
			const next = near.slice(seen, wanted + MARGIN);
			const found = (await index.fragments(next)).map((fragment, at) =>
				closestHit(fragment, terms, next[at]!.score / best, form),
			);
			seen += next.length;
			weighed = [...weighed, ...found].sort(
				(a, b) => Number(a.question) - Number(b.question) || b.fit - a.fit,
			);
			const held = new Set(behind.map(({ place }) => place));
			const others = weighed.filter(({ place }) => !held.has(place));
			listing.hits = [...others.slice(0, wanted), ...behind];
			listing.rest = Math.max(0, others.length - wanted) + near.length - seen;
		},
	};
	return listing;
}
