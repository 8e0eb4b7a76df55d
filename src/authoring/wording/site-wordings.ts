import type { Library } from '../read/library.ts';
import { findWordings } from './find-wordings.ts';
import type { Wordings, WrongWording } from './find-wordings.ts';
import { phrasesOf } from './lexicon.ts';
import { setsOf } from './sets.ts';
import type { SiteText } from './site-texts.ts';

/** A wrong wording in a text of the site. */
export interface WrongInText extends WrongWording {
	source: SiteText;
	/** Where it begins in what the author wrote. */
	from: number;
	/** What the author wrote there. */
	written: string;
}

/** What the wordings of a site are held against. */
export function wordingsOf(library: Library): Wordings {
	const phrases = phrasesOf(library);
	const exceptions = library.wording.exceptions.map(({ text }) => text);
	return { phrases, sets: setsOf(library, phrases), exceptions };
}

/** Texts one below the other, so that what they say often can be told from what they say once. */
export const joined = (texts: readonly SiteText[]): string => texts.map(({ text }) => text).join('\n');

/** Wrong wordings in the texts of a site, in their order. */
export function wrongInTexts(texts: readonly SiteText[], wordings: Wordings): WrongInText[] {
	const wrongs = findWordings(joined(texts), wordings).sort((a, b) => a.at - b.at);
	let next = 0;
	let begin = 0;
	return wrongs.flatMap((wrong) => {
		while (begin + texts[next]!.text.length < wrong.at) begin += texts[next++]!.text.length + 1;
		const source = texts[next]!;
		// What is offered as an answer may be wrong; nobody misspells it on purpose.
		if (source.isOffered && wrong.kind !== 'sound') return [];
		const from = source.places[wrong.at - begin]!;
		const written = source.written.slice(from, source.places[wrong.at - begin + wrong.length - 1]! + 1);
		return [{ ...wrong, source, from, written }];
	});
}
