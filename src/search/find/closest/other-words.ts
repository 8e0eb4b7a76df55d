import { weighedTerms } from './closest-terms.ts';
import type { OtherWords } from '../index/site-words.ts';

/** What another word says, beside the one that was typed, and beside one that the site writes too. */
const OTHER = 0.7;
const ALSO = 0.3;
/** All pairs of a word together say no more than so many. */
const MOST = 4;

/** What may be written where a text says something else. */
export interface OtherTerms {
	/** Terms of the index, with what they say. */
	terms: Map<string, number>;
	/** The words of the text that they stand for. */
	typed: string[];
}

/**
 * Words that may be written where a text says something else.
 * @param groups words that are typed, and those that the site writes for them
 * @param query the text with the words around it that ask
 */
export function otherTerms(text: string, groups: readonly OtherWords[], query = text): OtherTerms {
	const runs = text.split(/\s+/);
	const holds = (word: string): boolean =>
		[...word].length > 1
			? query.includes(word)
			: // A lone character is a word of its own at an end; inside it is a part of another.
				runs.some((run) => run.startsWith(word) || run.endsWith(word));
	const found = new Map<string, number>();
	const typed = new Set<string>();
	for (const group of groups) {
		const [others, written] = group.map((words) => words.split('|')) as [string[], string[]];
		const said = others.filter(holds);
		for (const word of said) typed.add(word);
		const weight = said.every((word) => written.includes(word)) ? ALSO : OTHER;
		for (const word of said.length > 0 ? written : []) {
			if (!text.includes(word)) found.set(word, Math.max(found.get(word) ?? 0, weight));
		}
	}
	const terms = new Map<string, number>();
	for (const [word, weight] of found) {
		const own = weighedTerms(word);
		const each = weight * Math.min(1, MOST / own.size);
		for (const [term, worth] of own) terms.set(term, Math.max(terms.get(term) ?? 0, worth * each));
	}
	return { terms, typed: [...typed] };
}
