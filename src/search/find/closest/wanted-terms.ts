import { asksForDay, takeApart } from '../query/asking.ts';
import type { AskedQuestion } from '../query/asking.ts';
import { LIGHT, loneTerms, weighedTerms } from './closest-terms.ts';
import type { Ground } from '../listing.ts';
import { datesToArabic } from '../query/numerals.ts';
import { otherTerms } from './other-words.ts';
import { siteWords } from '../index/site-words.ts';
import type { SiteWords } from '../index/site-words.ts';
import { slipsIn, strangePairs } from '../spelling/slips.ts';
import { spokenDates } from '../query/spoken-dates.ts';
import { spread } from '../ranking/spread.ts';

/** Of what a query says, so much must stand somewhere: of a question, and of anything else. */
const ASKED = 0.25;
const TYPED = 0.5;
/** What a pair says that was meant where another was typed. */
const MEANT = 0.8;
/** So many of the characters of a question have to begin a word of the site, where nothing else of it stands there. */
const BEGUN = 0.3;
/** A day that stands in a text or name as it is written. */
const WRITTEN_DAY = 1;
/** Of a longer question enough stands without what was meant by wrong characters. */
const MENDED = 9;
/** So rare is a word, beside one that stands in one place only, that says by itself what is wanted. */
const TELLING = 0.35;
/** More words than these are not asked for, each in a chunk of its own, nor more single characters than those. */
const WORDS = 24;
const LONE_WORDS = 6;

/** How a query is to be read. */
export interface TermReading {
	/** Like a question, though it has none of the words that ask. */
	isSpoken?: boolean;
	/** False where it is left to others as soon as a character of it is strange. */
	isSure?: boolean;
	/** True where else nothing is found. */
	isLast?: boolean;
	/** True where a word of it has to stand that says something by itself. */
	needsWord?: boolean;
	/** True where it is known to be two words: then no character of it is wrong. */
	isApart?: boolean;
}

/** A query as words of the index. */
export interface WantedTerms {
	asked: AskedQuestion | undefined;
	/** What it is about: the query without the words that only make it a question. */
	about: string;
	/** What stands somewhere, with what it says by itself, and with what it says by how rare it is. */
	terms: ReadonlyMap<string, number>;
	weighed: ReadonlyMap<string, number>;
}

const sumOf = (words: Iterable<readonly [string, number]>): number =>
	[...words].reduce((sum, [, worth]) => sum + worth, 0);

/**
 * What a query asks for, in words of the index: its own, others that stand for them, those that were meant.
 * @param reading how it is to be read
 * @returns undefined where too little of it stands anywhere
 * @throws {SearchFault}
 */
export async function wantedTerms(
	query: string,
	{ index, today }: Pick<Ground, 'index' | 'today'>,
	{ isSpoken = false, isSure = true, isLast = false, needsWord = false, isApart = false }: TermReading,
): Promise<WantedTerms | undefined> {
	const dated = spokenDates(datesToArabic(query), today);
	const apart = takeApart(dated.rest);
	const isOfDay = dated.terms.size > 0 && asksForDay(apart?.about ?? dated.rest);
	// What there is on a day is told by the day alone, where there is anything.
	const isTold = isOfDay && (await index.rarity([...dated.terms.keys()])).size > 0;
	const asked: AskedQuestion | undefined = isOfDay
		? { form: 'agenda', about: isTold ? '' : (apart?.about ?? dated.rest) }
		: apart;
	const about = asked?.about ?? dated.rest;
	const own = weighedTerms(about);
	const words = await index.beside(siteWords);
	const others = otherTerms(about, await words.others(), dated.rest);
	const all = new Map([...others.terms, ...own, ...dated.terms]);
	const ordered = byImportance(own, [...dated.terms.keys()], [...all.keys()]);
	const left = ordered.slice(WORDS);
	const rarity = await index.rarity(ordered.slice(0, WORDS));
	const rest = others.typed.reduce((text, word) => text.split(word).join(' '), about);
	const strange = strangePairs(rest, new Set([...rarity.keys(), ...left])).filter(
		(pair) => own.get(pair) === 1,
	);
	if (strange.length > 0 && !isSure) return undefined;
	if (needsWord && !(await saysSomething(own, rarity, words))) return undefined;
	if (strange.length > 0 && !isApart && [...about].length <= MENDED) {
		const [sounds, names] = await Promise.all([words.sounds(strange.join('')), words.names()]);
		const meant = slipsIn(strange, { ...sounds, names });
		for (const pair of meant) all.set(pair, MEANT);
		for (const [pair, rare] of await index.rarity(meant)) rarity.set(pair, rare);
	}
	const standing = sumOf([...all].filter(([word]) => rarity.has(word)));
	const isMeant = asked || isSpoken || [...others.terms.keys()].some((word) => rarity.has(word));
	const typed = sumOf([...own, ...dated.terms].filter(([word]) => !left.includes(word)));
	const isLittle = !needsWord && standing < (isMeant ? ASKED : TYPED) * typed;
	if (isLittle && !asked && !isLast) return undefined;
	const isLight = !needsWord && ![...rarity.keys()].some((word) => all.get(word)! > LIGHT);
	if (isLittle || isLight) {
		// Of words that the site has not, some characters begin words of its own.
		const lone = loneTerms(about);
		const begun = await index.rarity([...lone.keys()].slice(0, LONE_WORDS));
		if (isLittle && begun.size < BEGUN * lone.size) return undefined;
		for (const [char, worth] of lone) all.set(char, worth);
		for (const [char, rare] of begun) rarity.set(char, rare);
	}
	// What stands nowhere is no place's fault.
	const terms = new Map([...all].filter(([word]) => rarity.has(word)));
	const weighed = new Map([...terms].map(([word, worth]) => [word, worth * rarity.get(word)!]));
	for (const [day] of about.matchAll(/\d{1,2}月\d{1,2}日/gu)) weighed.set(day, WRITTEN_DAY);
	return { asked, about, terms, weighed };
}

/** Does one of the words say something by itself? One that says little beside others may, where it is in a name. */
async function saysSomething(
	own: ReadonlyMap<string, number>,
	rarity: ReadonlyMap<string, number>,
	words: SiteWords,
): Promise<boolean> {
	const telling = [...own].filter(([word]) => (rarity.get(word) ?? 0) >= TELLING);
	if (telling.some(([, worth]) => worth > LIGHT)) return true;
	if (telling.length === 0) return false;
	const names = await words.names();
	return telling.some(([word]) => names.some(([name]) => name.includes(word)));
}

/** Days and words that say much, first those that share no character; then other words; then what says little. */
function byImportance(
	own: ReadonlyMap<string, number>,
	days: readonly string[],
	all: readonly string[],
): string[] {
	const strong = [...own].filter(([, worth]) => worth > LIGHT).map(([word]) => word);
	return [...new Set([...days, ...spread(strong), ...all.filter((word) => !own.has(word)), ...all])];
}
