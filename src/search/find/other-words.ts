import { everydayWords } from './everyday-words.ts';
import { weighedTerms } from './closest-terms.ts';

/** What another word says, beside the one that was typed; all its pairs together say no more than so many. */
const OTHER = 0.6;
const MOST = 4;

/**
 * Words that may be written where a text says something else, as terms of the index with what they say.
 * @param groups the site's own: a word as it is written there, and others that are typed for it
 */
export function otherTerms(text: string, groups: readonly (readonly string[])[]): Map<string, number> {
	const runs = text.split(/\s+/);
	const holds = (word: string): boolean =>
		[...word].length > 1
			? text.includes(word)
			: // A lone character is a word of its own at an end; inside it is a part of another.
				runs.some((run) => run.startsWith(word) || run.endsWith(word));
	const found = new Set<string>();
	for (const group of everydayWords) {
		if (group.some(holds)) for (const word of group) found.add(word);
	}
	for (const [written, ...others] of groups) if (others.some(holds)) found.add(written!);
	const terms = new Map<string, number>();
	for (const word of found) {
		if (text.includes(word)) continue;
		const own = weighedTerms(word);
		const weight = OTHER * Math.min(1, MOST / own.size);
		for (const [term, worth] of own) terms.set(term, Math.max(terms.get(term) ?? 0, worth * weight));
	}
	return terms;
}
