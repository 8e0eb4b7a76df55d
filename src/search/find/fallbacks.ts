import { takeApart } from './query/asking.ts';
import { closestTo } from './closest/closest.ts';
import { asCorrected, mistyped, OFFERED, TRIED } from './spelling/corrected.ts';
import { firstWordingFound } from './spelling/first-wording-found.ts';
import type { Hit } from './shown/hit.ts';
import { namesSpelled } from './spelling/latin.ts';
import { nothing } from './listing.ts';
import type { Findings, Ground, Listing } from './listing.ts';
import { mergeListings } from './ranking/merge-listings.ts';
import { correctlySpelled, spelled } from './spelling/correct-spelling.ts';
import { nearNames } from './spelling/near-names.ts';
import { withName } from './own-name.ts';
import { namesNearly } from './spelling/nearly-spelled.ts';
import { datesToArabic, toArabic } from './query/numerals.ts';
import { termsOf } from './query/query.ts';
import { siteWords } from './index/site-words.ts';
import type { Name, SiteWords } from './index/site-words.ts';
import { splitSyllables } from './spelling/sounds.ts';
import { asKeywords, asLeading, asTwoWords } from './spelling/two-words.ts';
import { verbatim } from './verbatim.ts';
import { toChinese, withoutYear } from './query/written-otherwise.ts';

const NAMES = 20;
/** From so many characters on a query is a sentence, where none of them is strange; from so many on in any case. */
const TOLD = 7;
const SURELY_TOLD = 9;
/** What is shorter names something: then a word of it has to be there; what is shorter still is one word. */
const SPOKEN = 5;
const NAMING = 3;

/**
 * What a query may have meant that does not occur as it stands, or only so: its numbers written otherwise; a question;
 * something in simplified characters, by pinyin, keywords without a space, with wrong characters corrected; last, what
 * comes closest.
 * @param first what a first look at the query itself gave
 * @param typed the query before its dates were written as texts write them
 * @throws {SearchFault}
 */
export async function findByFallbacks(
	query: string,
	ground: Ground,
	first: Listing,
	typed: string,
): Promise<Findings> {
	if (first.hits.some(({ question }) => !question)) return withDigits(query, first, ground);
	const otherwise = first.hits.length === 0 && (await withOtherNumbers(query, typed, ground));
	if (otherwise) return otherwise;
	const words = await ground.index.beside(siteWords);
	// A question needs it in the end: it comes while the rest is looked at, and says then what is wrong with it.
	if (takeApart(query)) words.others().catch(() => undefined);
	// In traditional characters it would not even be the question that it is.
	const isTraditional = first.hits.length === 0 && (await words.simplified(query)) !== query;
	const mended = first.hits.length === 0 && !isTraditional && (await mistyped(query, ground, words, first));
	if (mended) return mended;
	const asked = isTraditional ? undefined : await asQuestion(query, ground, first.hits);
	if (asked) return asked;
	// Where only questions of a bank hold it, pages that come close stand before them.
	if (first.hits.length > 0)
		return (await closestTo(query, ground, { behind: first.hits })) ?? { listing: first, suggestions: [] };
	// What is so long is told rather than looked up.
	const length = /[\sa-z]/.test(query) || first.rest > 0 || isTraditional ? 0 : [...query].length;
	const close =
		length >= TOLD && (await closestTo(query, ground, { isSpoken: true, isSure: length >= SURELY_TOLD }));
	if (close) return close;
	const strange = await words.strangeIn(query);
	// What holds a character that the site has nowhere stands nowhere.
	const stands = strange.size === 0 && (await standing(query, ground, first, words));
	if (stands) return stands;
	const found = await meant(query, ground, words, strange);
	if (found) return found;
	const [sounds, names] = await Promise.all([words.sounds(query), words.names()]);
	const suggestions = await nearNames(query, { ...sounds, names }, OFFERED, ground.pause);
	const characters = [...query].length;
	const how = characters < SPOKEN ? { needsWord: true } : { isLast: true };
	const last = characters >= NAMING && (await closestTo(query, ground, { isSpoken: true, ...how }));
	return last ? { ...last, suggestions } : { listing: nothing, suggestions };
}

/** Who asks for a date in Chinese numerals is shown the places that have it in digits too. */
async function withDigits(query: string, listing: Listing, ground: Ground): Promise<Findings> {
	const also = datesToArabic(query);
	if (also === query) return withName(listing, ground);
	// A term's own name says more than the digits.
	return { also, ...(await withName(mergeListings(listing, await verbatim(also, ground)), ground)) };
}

/** The query with its numbers as a text may write them. */
function withOtherNumbers(query: string, typed: string, ground: Ground): Promise<Findings | undefined> {
	const dated = datesToArabic(query);
	const wordings = [dated, withoutYear(dated), typed, toArabic(query), toChinese(query)];
	return firstWordingFound(wordings, query, ground, (wording) => wording === dated);
}

/** A longer look for the query as it stands. */
async function standing(
	query: string,
	ground: Ground,
	first: Listing,
	words: SiteWords,
): Promise<Findings | undefined> {
	await first.deepen();
	if (first.hits.length > 0) return { listing: first, suggestions: [] };
	// Where two blocks of text meet, no pair of characters is indexed across.
	const terms = termsOf(query);
	const known: string[] = [];
	for (const term of terms) if (await knows(term, words)) known.push(term);
	if (known.length === terms.length) return undefined;
	const seamless = await verbatim(query, ground, { terms: known });
	return seamless.hits.length > 0 ? { listing: seamless, suggestions: [] } : undefined;
}

/** Does every pair of characters of a text stand somewhere in the site? */
async function knows(text: string, words: SiteWords): Promise<boolean> {
	return !/\p{Script=Han}{2}/u.test(text) || (await words.pairs()).know(text);
}

/** A question is answered by what comes closest to it. */
async function asQuestion(
	query: string,
	ground: Ground,
	behind: readonly Hit[] = [],
): Promise<Findings | undefined> {
	const asked = takeApart(query);
	if (!asked) return undefined;
	const apart = behind.length > 0 ? undefined : await asTwoWords(query, asked.about, ground);
	return closestTo(query, ground, apart ?? { behind });
}

async function meant(
	query: string,
	ground: Ground,
	words: SiteWords,
	strange: ReadonlySet<string>,
): Promise<Findings | undefined> {
	const simple = await words.simplified(query);
	const dated = datesToArabic(simple);
	const isStrange = [...simple].some((char) => strange.has(char));
	const wordings = isStrange ? [] : [simple, dated, toArabic(simple), toChinese(simple)];
	const isLikely = async (wording: string): Promise<boolean> =>
		[simple, dated].includes(wording) && (await knows(wording, words));
	return (
		(await firstWordingFound(wordings, query, ground, isLikely)) ??
		(/^[a-z' ]+$/.test(query) ? await byLetters(query, ground, words) : undefined) ??
		(simple === query ? undefined : await asQuestion(simple, ground)) ??
		(await asKeywordsOrCorrected(simple, ground, words, isStrange))
	);
}

/** Titles, terms and headings by pinyin or initials; else any wording of the site that is read so. */
async function byLetters(query: string, ground: Ground, words: SiteWords): Promise<Findings | undefined> {
	const [sounds, all] = await Promise.all([words.sounds(query), words.names()]);
	const named = { ...sounds, names: all };
	const isNarrow = Object.keys(ground.scope).length > 0;
	const names = isNarrow ? [] : (await namesSpelled(query, named, ground.pause)).slice(0, NAMES);
	if (names.length > 0) {
		const suggestions = names.slice(0, OFFERED).map(([text]) => text);
		return { listing: { ...nothing, hits: names.map(toHit) }, suggestions };
	}
	const ways = splitSyllables(query.replace(/[^a-z]/g, ''), sounds.characters);
	if (ways.length > 0) {
		const spelling = await words.spelling(query);
		const wordings = ways.flatMap((way) => spelled(way, spelling, TRIED)).slice(0, TRIED);
		const found = await asCorrected(wordings, ground);
		if (found) return found;
	}
	return asCorrected((await namesNearly(query, named, ground.pause)).slice(0, OFFERED), ground);
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
	words: SiteWords,
	isStrange: boolean,
): Promise<Findings | undefined> {
	const spelling = await words.spelling(query);
	const apart = isStrange
		? undefined
		: ((await asKeywords(query, ground, spelling.pairs)) ??
			(await asKeywords(toArabic(query), ground, spelling.pairs)));
	// On a page of many things two words have little to do with each other.
	if (apart?.listing.hits.some(({ list, question }) => !list && !question)) return apart;
	return (
		(await asCorrected(correctlySpelled(query, spelling, TRIED), ground)) ??
		(await closestTo(query, ground, apart && asLeading(apart.listing, true))) ??
		apart
	);
}
