import type { Library } from '../../authoring/library.ts';

/** What the site writes, and other words that are typed for it: other names of terms, and what the content lists. */
export function otherWordsOf({ glossary, synonyms }: Library): string[][] {
	return [
		...glossary.filter(({ aliases }) => aliases.length > 0).map(({ term, aliases }) => [term, ...aliases]),
		...synonyms.map(({ word, others }) => [word, ...others]),
	];
}
