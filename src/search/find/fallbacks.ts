import { takeApart } from './asking.ts';
import { closestTo } from './closest.ts';
import { firstWordingFound } from './first-wording-found.ts';
import type { Hit } from './hit.ts';
import { namesSpelled } from './latin.ts';
import { nothing } from './listing.ts';
import type { Findings, Ground, Listing } from './listing.ts';
import { correctlySpelled, spelled } from './correct-spelling.ts';
import { nearNames } from './near-names.ts';
import { namesNearly } from './nearly-spelled.ts';
import { datesToArabic, toArabic, toChinese } from './numerals.ts';
import { termsOf } from './query.ts';
import { loadSidecars } from './sidecars.ts';
import type { Name, Sidecars } from './sidecars.ts';
import { splitSyllables } from './sounds.ts';
import { known, splitsOf } from './splits.ts';
import { verbatim } from './verbatim.ts';

/** Corrected wordings that are looked up, and those that are offered. */
const TRIED = 6;
const OFFERED = 3;
const NAMES = 20;
/** From so many characters on a query is a sentence, where none of them is strange; from so many on in any case. */
const TOLD = 7;
const SURELY_TOLD = 9;
/** What is shorter names something, which is there or not. */
const SPOKEN = 5;

/**
 * What a query may have meant that does not occur as it stands: a question; something in simplified characters, by
 * pinyin, keywords without a space, with wrong characters corrected; last, what comes closest.
 * @param first what a first look at the query itself gave
 * @throws {SearchFault}
 */
export async function findByFallbacks(query: string, ground: Ground, first: Listing): Promise<Findings> {
	const asked = await asQuestion(query, ground, first.hits);
	if (asked) return asked;
	// Where only questions of a bank hold it, pages that come close stand before them.
	if (first.hits.length > 0)
		return (await closestTo(query, ground, { behind: first.hits })) ?? { listing: first, suggestions: [] };
	// What is so long is told rather than looked up.
	const length = /[\sa-z]/.test(query) || first.rest > 0 ? 0 : [...query].length;
	const close =
		length >= TOLD && (await closestTo(query, ground, { isSpoken: true, isSure: length >= SURELY_TOLD }));
	if (close) return close;
	const words = await ground.index.beside(loadSidecars);
	// Only what the site knows in every pair of characters is worth a long look.
	if (known(query, words) || first.rest < 50) await first.deepen();
	if (first.hits.length > 0) return { listing: first, suggestions: [] };
	// Where two blocks of text meet, no pair of characters is indexed across.
	const seamless = await verbatim(
		query,
		ground,
		termsOf(query).filter((term) => known(term, words)),
	);
	if (seamless.hits.length > 0) return { listing: seamless, suggestions: [] };
	const found = await meant(query, ground, words);
	if (found) return found;
	const suggestions = nearNames(query, words, OFFERED);
	const last =
		[...query].length >= SPOKEN && (await closestTo(query, ground, { isSpoken: true, isLast: true }));
	return last ? { ...last, suggestions } : { listing: nothing, suggestions };
}

/** A question is answered by what comes closest to it. */
async function asQuestion(
	query: string,
	ground: Ground,
	behind: readonly Hit[] = [],
): Promise<Findings | undefined> {
	return takeApart(query) ? closestTo(query, ground, { behind }) : undefined;
}

async function meant(query: string, ground: Ground, words: Sidecars): Promise<Findings | undefined> {
	const simple = [...query].map((char) => words.simple.get(char) ?? char).join('');
	const dated = datesToArabic(simple);
	const isLikely = (wording: string): boolean => [simple, dated].includes(wording) && known(wording, words);
	return (
		(await firstWordingFound(
			[simple, dated, toArabic(simple), toChinese(simple)],
			query,
			ground,
			isLikely,
		)) ??
		(/^[a-z' ]+$/.test(query) ? await byLetters(query, ground, words) : undefined) ??
		(await asQuestion(simple, ground)) ??
		(await asKeywordsOrCorrected(simple, ground, words))
	);
}

/** Titles, terms and headings by pinyin or initials; else any wording of the site that is read so. */
async function byLetters(query: string, ground: Ground, words: Sidecars): Promise<Findings | undefined> {
	const names = Object.keys(ground.scope).length > 0 ? [] : namesSpelled(query, words).slice(0, NAMES);
	if (names.length > 0) {
		const suggestions = names.slice(0, OFFERED).map(([text]) => text);
		return { listing: { ...nothing, hits: names.map(toHit) }, suggestions };
	}
	const ways = splitSyllables(query.replace(/[^a-z]/g, ''), words.characters);
	const found = await asCorrected(ways.flatMap((way) => spelled(way, words, TRIED)).slice(0, TRIED), ground);
	return found ?? asCorrected(namesNearly(query, words).slice(0, OFFERED), ground);
}

function toHit([title, url, kind]: Name): Hit {
	return {
		place: url,
		title,
		kind,
		within: undefined,
		question: false,
		excerpt: [],
		sections: [],
		rank: 0,
		marked: title,
		page: url,
		name: undefined,
		list: false,
		type: 'page',
		facts: {},
	};
}

/** Keywords without a space, or wrong characters; where neither is sure, what comes closest. */
async function asKeywordsOrCorrected(
	query: string,
	ground: Ground,
	words: Sidecars,
): Promise<Findings | undefined> {
	const apart =
		(await asKeywords(query, ground, words)) ?? (await asKeywords(toArabic(query), ground, words));
	// On a page of many things two words have little to do with each other.
	if (apart?.listing.hits.some(({ list, question }) => !list && !question)) return apart;
	return (
		(await asCorrected(correctlySpelled(query, words, TRIED), ground)) ??
		(await closestTo(query, ground, apart && { behind: apart.listing.hits })) ??
		apart
	);
}

/** Keywords that were typed without a space. */
async function asKeywords(query: string, ground: Ground, words: Sidecars): Promise<Findings | undefined> {
	let best: { listing: Listing; wording: string } | undefined;
	for (const { wording, strange } of splitsOf(query, words)) {
		const listing = await verbatim(wording, ground);
		if (listing.hits.length === 0) continue;
		const size = (one: Listing): number => one.hits.length + one.rest;
		if (!best || size(listing) > size(best.listing)) best = { listing, wording };
		// Where the two characters at the seam never meet, the seam is sure.
		if (strange) break;
	}
	return best && { listing: best.listing, instead: best.wording, suggestions: [] };
}

/** Wordings of the site that sound like the query: those that occur are offered, the first one is shown. */
async function asCorrected(wordings: readonly string[], ground: Ground): Promise<Findings | undefined> {
	const found: { wording: string; listing: Listing }[] = [];
	for (const wording of new Set(wordings)) {
		const listing = await verbatim(wording, ground);
		if (listing.hits.length > 0) found.push({ wording, listing });
		if (found.length === OFFERED) break;
	}
	const [best] = found;
	if (!best) return undefined;
	return { listing: best.listing, instead: best.wording, suggestions: found.map(({ wording }) => wording) };
}
