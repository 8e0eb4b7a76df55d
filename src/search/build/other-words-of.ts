import type { Library } from '../../authoring/library.ts';

/** Words that stand for one another, as the content has them: a term and its other names. */
export function otherWordsOf({ glossary }: Library): string[][] {
	return glossary.filter(({ aliases }) => aliases.length > 0).map(({ term, aliases }) => [term, ...aliases]);
}
