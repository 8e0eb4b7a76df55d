import type { Library } from '../../authoring/read/library.ts';
import type { OtherWords } from '../find/index/site-words.ts';
import { everydayWords } from './everyday-words.ts';

/**
 * What the site writes, and other words that are typed for it: other names of terms, what the content lists, and words of
 * any office, as far as the site has one of them.
 * @param siteText all that search may find
 */
export function otherWordsOf({ glossary, synonyms }: Library, siteText: string): OtherWords[] {
	const everyday = everydayWords.map((group): OtherWords => [
		group.join('|'),
		group.filter((word) => siteText.includes(word)).join('|'),
	]);
	return [
		...glossary
			.filter(({ aliases }) => aliases.length > 0)
			.map(({ term, aliases }): OtherWords => [aliases.join('|'), term]),
		...synonyms.map(({ word, others }): OtherWords => [others.join('|'), word]),
		...everyday.filter(([, written]) => written),
	];
}
