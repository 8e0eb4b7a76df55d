import { plainOf } from './plain.ts';
import { brokenSets } from './sets.ts';
import type { PhraseSet } from './sets.ts';
import { findSlips } from './slips.ts';
import type { Slip } from './slips.ts';

/** A wording that is not as it should be. */
export interface WrongWording {
	/** Place and length in the text. */
	at: number;
	length: number;
	right: string;
	kind: Slip['kind'] | 'order' | 'lacking';
	/** The member that is missing. */
	lacks?: string;
}

/** What wordings are held against. */
export interface Wordings {
	phrases: readonly string[];
	sets: readonly PhraseSet[];
	/** What looks wrong and is meant so. */
	exceptions: readonly string[];
}

/**
 * Finds slips in known phrases, and sets out of order or with a member missing.
 * @param text plain, as `plainOf` makes it; texts have a line break between them
 */
export function findWordings(text: string, { phrases, sets, exceptions }: Wordings): WrongWording[] {
	const { slips, isKnown, isKnownPair } = findSlips(text, phrases);
	const told = new Map<number, WrongWording>();
	// What only looks like a slip is mostly written more than once: another word, not a wrong one.
	for (const slip of slips) {
		const { at, length, changed, phrase, kind } = slip;
		const isPair = kind === 'missing' || kind === 'doubled';
		if ((isPair ? isKnownPair : isKnown)[changed] === 1) continue;
		// Five characters and more do not come together by chance.
		if (phrase.length < 5 && isPartOfWord(text, slip)) continue;
		const isSure = phrase.length > 3 && kind !== 'missing' && kind !== 'other';
		if (!isSure && isRepeated(text, text.slice(at, at + length))) continue;
		// Phrases stand in one another: the longest says most.
		const before = told.get(changed);
		if (!before || before.right.length < phrase.length)
			told.set(changed, { at, length, right: phrase, kind });
	}
	const broken = brokenSets(text, sets).map(({ at, length, set, kind, lacks }) => ({
		at,
		length,
		right: set.join('、'),
		kind,
		...(lacks[0] === undefined ? {} : { lacks: lacks[0] }),
	}));
	const excepted = exceptions.flatMap((exception) => placesOf(text, plainOf(exception).text));
	return [...told.values(), ...broken].filter(
		({ at, length }) => !excepted.some(([from, to]) => at < to && at + length > from),
	);
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const AROUND = 12;

/** True where a word lies across an end of the place, as written and as it should be: 负责|人清单 is no 责任清单. */
function isPartOfWord(text: string, { at, length, phrase }: Slip): boolean {
	const before = text.slice(Math.max(0, at - AROUND), at);
	const after = text.slice(at + length, at + length + AROUND);
	return [text.slice(at, at + length), phrase].every((middle) => {
		const segments = words.segment(before + middle + after);
		return [before.length, before.length + middle.length].some((edge) => {
			const word = segments.containing(edge);
			return word !== undefined && word.index !== edge;
		});
	});
}

const isRepeated = (text: string, window: string): boolean =>
	text.indexOf(window) !== text.lastIndexOf(window);

function placesOf(text: string, phrase: string): [number, number][] {
	const places: [number, number][] = [];
	for (let at = text.indexOf(phrase); phrase !== '' && at >= 0; at = text.indexOf(phrase, at + 1)) {
		places.push([at, at + phrase.length]);
	}
	return places;
}
