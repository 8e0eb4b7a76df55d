import type { Library } from '../../authoring/read/library.ts';
import type { OtherWords } from '../find/index/site-words.ts';
import { everydayWords } from './everyday-words.ts';

/**
 * What the site writes, and other words that are typed for it: other names of terms, what the content lists, and words of
 * any office, as far as the site has one of them.
 * @param siteText all that search may find
 */
export function otherWordsOf({ glossary, synonyms }: Library, siteText: string): OtherWords[] {
	const isWritten = wordsIn(siteText);
	const everyday = everydayWords.map((group): OtherWords => [
		group.join('|'),
		group.filter(isWritten).join('|'),
	]);
	return [
		...glossary
			.filter(({ aliases }) => aliases.length > 0)
			.map(({ term, aliases }): OtherWords => [aliases.join('|'), term]),
		...synonyms.map(({ word, others }): OtherWords => [others.join('|'), word]),
		...everyday.filter(([, written]) => written),
	];
}

/** Whether a text has a word: most have not, and what two of their neighbouring characters tell saves a look through it all. */
function wordsIn(text: string): (word: string) => boolean {
	const pairAt = (from: string, at: number): number =>
		from.charCodeAt(at) * 0x10000 + from.charCodeAt(at + 1);
	const pairs = new Set<number>();
	for (let at = 0; at < text.length - 1; at++) pairs.add(pairAt(text, at));
	return (word) => {
		for (let at = 0; at < word.length - 1; at++) if (!pairs.has(pairAt(word, at))) return false;
		return text.includes(word);
	};
}
