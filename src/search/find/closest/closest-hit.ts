import type { Form } from '../query/asking.ts';
import { worthOfBestSentence } from './best-sentence.ts';
import { weighedTerms } from './closest-terms.ts';
import { excerptOf } from '../shown/excerpt.ts';
import { fold } from '../query/fold.ts';
import { foldedOf } from '../query/folded-text.ts';
import { partOfHit } from '../shown/hit.ts';
import type { Hit } from '../shown/hit.ts';
import type { Fragment } from '../index/search-index.ts';

/** How well places of a kind answer, beside a page of the site. */
const KINDS: Readonly<Record<string, number>> = {
	item: 0.6,
	quiz: 0.4,
	list: 0.85,
	chapter: 0.8,
	// A page says in plain words what a clause rules; an entry of a list of documents only says where it stands.
	clause: 0.8,
	document: 0.5,
	tool: 0.55,
};
/** Pages that only lead to others. */
const OVERVIEW = 0.7;
/** Pages for those who make the site. */
const OFFICE = 0.6;
/** Which kinds of places answer which questions. */
const ANSWERS: Readonly<Record<Form, Readonly<Record<string, number>>>> = {
	// A definition says what a thing is, and little else.
	when: { entry: 1.25, term: 0.85, exam: 0.5 },
	unit: { page: 1.1, term: 0.85 },
	who: { page: 1.1, term: 0.9 },
	often: { entry: 1.1, term: 0.85 },
	many: { entry: 0.9, term: 0.85 },
	meaning: { term: 1.1 },
	what: {},
	where: { term: 0.9, tool: 1.4, list: 1.3 },
	how: { page: 1.15, term: 0.9, list: 1.15 },
	whether: { page: 1.1, term: 0.85, exam: 0.7 },
	agenda: { entry: 1.3, list: 1.4, page: 0.85 },
	practice: { quiz: 2.5, page: 0.8, term: 0.7 },
};
/** What the best sentence and the name of a place say beside all its words together. */
const SENTENCE = 0.6;
const NAME = 0.2;
/** A question that the content says is answered there, and what a place says of itself in short. */
const ASKED = 0.7;
const HEADS = 0.25;
/** Its characters one by one: another word for a thing often shares one of them. */
const CHARACTERS = 0.8;
/** What stands between the questions of a place in its fields: no letters, so that no word reaches over it. */
export const ASK_ENDS = ' / ';
/** A name that is asked for whole, to its last character; and what of that name is asked is what it means. */
const NAMED = 0.3;
const DEFINED = 1.2;

/** What a place is compared with. */
export interface Sought {
	/** What was asked for, each with what it says. */
	terms: ReadonlyMap<string, number>;
	/** The same character by character, and as it was typed, folded. */
	characters: readonly string[];
	about: string;
	form: Form | undefined;
}

/**
 * A place with how well it answers, how much of its name was asked for, whether it is a page of many things of which
 * these were asked for by name, and whether it holds a word.
 */
export interface ClosestHit extends Hit {
	fit: number;
	named: number;
	lists: boolean;
	holds: (word: string) => boolean;
}

/**
 * A place with how well it answers; its excerpt is still to be taken (`withExcerpt`).
 * @param score of the place in the index, 1 for the best
 */
export function closestHit(
	fragment: Fragment,
	{ terms, characters, about, form }: Sought,
	score: number,
): ClosestHit {
	const { meta } = fragment;
	const title = fold(meta['title'] ?? '');
	const names = fold(`${meta['title']} ${meta['also'] ?? ''}`);
	const all = [...terms.values()].reduce((sum, worth) => sum + worth, 0);
	const share = (holds: (word: string) => boolean): number =>
		[...terms].reduce((sum, [word, worth]) => sum + (holds(word) ? worth : 0), 0) / all;
	const sentence = worthOfBestSentence(fragment, terms) / all;
	const inNames = share((word) => names.includes(word));
	const holding = (field: string, ends: string): number =>
		Math.max(0, ...(meta[field] ?? '').split(ends).map((one) => share((word) => one.includes(word))));
	const heads = HEADS * holding('heads', ASK_ENDS);
	// Whatever it is: the content says that it answers.
	const asked = ASKED * holding('asks', ASK_ENDS);
	const itself = `${names}${meta['asks'] ?? ''}${meta['heads'] ?? ''}`;
	const held = characters.filter((char) => itself.includes(char)).length / (characters.length || 1);
	const type = meta['type'] ?? 'page';
	const isOverview = type === 'page' && fragment.place.split('/').length <= 2;
	const lists = isOverview && form !== undefined && form !== 'agenda' && title === about;
	const overview = isOverview && !lists && form !== 'where' ? OVERVIEW : 1;
	const others = (meta['also'] ?? '').split('、').filter(Boolean);
	const whom = meta['office'] ? OFFICE : 1;
	const called = [title, ...others].map(fold);
	const named = Math.max(...called.map((name) => shareOfName(name, terms)));
	const isDefined = form === 'meaning' && type === 'term' && called.some((name) => about.includes(name));
	const kind =
		(isDefined ? DEFINED : 1) * (KINDS[type] ?? 1) * overview * whom * ((form && ANSWERS[form][type]) ?? 1);
	return {
		...partOfHit(fragment),
		excerpt: [],
		sections: [],
		marked: '',
		rank: 0,
		fit:
			kind * (score + SENTENCE * sentence + NAME * inNames + NAMED * named + CHARACTERS * held + heads) +
			asked,
		named: Math.max(named, inNames),
		lists,
		holds: (word) => names.includes(word) || foldedOf(fragment).folded.includes(word),
	};
}

/** A place as it is shown: with the sentence that says most of what was asked for. */
export function withExcerpt(
	hit: ClosestHit,
	fragment: Fragment,
	terms: ReadonlyMap<string, number>,
): ClosestHit {
	const excerpt = excerptOf(fragment, [...terms]);
	const marked = excerpt.filter((part) => part.hit).map(({ text }) => text);
	return { ...hit, excerpt, marked: marked.join(' ') };
}

/** How much of a name was asked for. */
function shareOfName(title: string, terms: ReadonlyMap<string, number>): number {
	const own = [...weighedTerms(title).keys()];
	return own.length === 0 ? 0 : own.filter((term) => terms.has(term)).length / own.length;
}
