import { firstWordingFound } from './first-wording-found.ts';
import type { Hit } from './hit.ts';
import { namesSpelled } from './latin.ts';
import { nothing } from './listing.ts';
import type { Findings, Ground, Listing } from './listing.ts';
import { correctlySpelled, spelled } from './correct-spelling.ts';
import { namesNearly } from './nearly-spelled.ts';
import { datesToArabic, toArabic, toChinese } from './numerals.ts';
import { termsOf } from './query.ts';
import { withoutQuestions } from './question-words.ts';
import type { Name, Sidecars } from './sidecars.ts';
import { splitSyllables } from './sounds.ts';
import { known, piecesOf, splitsOf } from './splits.ts';
import { verbatim } from './verbatim.ts';

/** Corrected wordings that are looked up, and those that are offered. */
const TRIED = 6;
const OFFERED = 3;
const NAMES = 20;

/**
 * What a query may have meant that does not occur as it stands: in simplified characters; by pinyin, as keywords
 * without a space, with wrong characters corrected; last, what of it there is.
 * @param first what a first look at the query itself gave
 * @throws {SearchFault}
 */
export async function findByFallbacks(query: string, ground: Ground, first: Listing): Promise<Findings> {
	const words = await ground.index.sidecars();
	// Pagefind shortens a word that it does not know; only known ones are worth a long look.
	if (known(query, words) || first.rest < 50) await first.deepen();
	if (first.hits.length > 0) return { listing: first, suggestions: [] };
	// Where two blocks of text meet, no pair of characters is indexed across.
	const seamless = await verbatim(
		query,
		ground,
		termsOf(query).filter((term) => known(term, words)),
	);
	if (seamless.hits.length > 0) return { listing: seamless, suggestions: [] };
	return (await meant(query, ground, words)) ?? { listing: nothing, suggestions: [] };
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
		(await asAsked(simple, withoutQuestions(simple, true), ground)) ??
		(await asKeywords(simple, ground, words)) ??
		(await asKeywords(toArabic(simple), ground, words)) ??
		(await asAsked(simple, withoutQuestions(simple), ground)) ??
		(await asCorrected(correctlySpelled(simple, words, TRIED), ground)) ??
		(await unasked(simple, ground, words)) ??
		(await inPart(simple, ground, words))
	);
}

/** What a question is about. */
async function asAsked(query: string, rest: string, ground: Ground): Promise<Findings | undefined> {
	if (rest === query) return undefined;
	return firstWordingFound([rest], query, ground);
}

/** What a question is about, where that has to be corrected too. */
async function unasked(query: string, ground: Ground, words: Sidecars): Promise<Findings | undefined> {
	const rest = withoutQuestions(query);
	return rest === query ? undefined : meant(rest, ground, words);
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
	};
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

/** What of the query occurs: all its known pieces in one place, or else the longest. */
async function inPart(query: string, ground: Ground, words: Sidecars): Promise<Findings | undefined> {
	const pieces = piecesOf(query, words);
	if (pieces.join('').length * 2 < query.length) return undefined;
	for (const wording of new Set([pieces.join(' '), ...pieces])) {
		const listing = await verbatim(wording, ground);
		if (listing.hits.length > 0) return { listing, instead: wording, partly: true, suggestions: [] };
	}
	return undefined;
}
