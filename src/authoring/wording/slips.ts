import { isMiscounted, numberOf } from './counts.ts';
import { isHan } from './plain.ts';
import { soundAlike } from './sound.ts';

/** Words that may be left out or exchanged without a slip. */
const PARTICLE = /[的地得和与及之了在都也]/;

/** A place where the text differs from a phrase in one character. */
export interface Slip {
	/** Where it begins in the text, and its length there. */
	at: number;
	length: number;
	/** The place of the character that is wrong, or before which one is missing. */
	changed: number;
	phrase: string;
	kind: 'sound' | 'other' | 'missing' | 'doubled' | 'swapped' | 'count';
}

/** What is found in one pass: the slips, and where a phrase stands as it should. */
export interface Compared {
	slips: Slip[];
	/** 1 where a character is one of such a phrase. */
	isKnown: Uint8Array;
	/** 1 where a character and the one before it are. */
	isKnownPair: Uint8Array;
}

const pair = (text: string, one: number, other: number): number =>
	(text.charCodeAt(one) << 16) | text.charCodeAt(other);

/**
 * Compares every place of a text with every phrase of three characters and more. Whatever is wrong with one character,
 * the first two or the last two of a phrase are right, of short ones perhaps the first and the last: only what has them
 * is looked at.
 */
export function findSlips(text: string, phrases: readonly string[]): Compared {
	const starts = new Map<number, string[]>();
	const ends = new Map<number, string[]>();
	const gaps = new Map<number, string[]>();
	const rims = new Map<number, string[]>();
	/** Characters that a pair begins with: most places are passed over by it. */
	const begins = new Uint8Array(65_536);
	const put = (map: Map<number, string[]>, key: number, phrase: string): void => {
		begins[key >>> 16] = 1;
		const there = map.get(key);
		if (there) there.push(phrase);
		else map.set(key, [phrase]);
	};
	for (const phrase of phrases) {
		const { length } = phrase;
		put(starts, pair(phrase, 0, 1), phrase);
		put(ends, pair(phrase, length - 2, length - 1), phrase);
		if (length === 3) put(gaps, pair(phrase, 0, 2), phrase);
		if (length === 4) put(rims, pair(phrase, 0, 3), phrase);
	}
	const found: Compared = {
		slips: [],
		isKnown: new Uint8Array(text.length),
		isKnownPair: new Uint8Array(text.length),
	};
	for (let at = 0; at + 1 < text.length; at++) {
		if (begins[text.charCodeAt(at)] === 0) continue;
		const here = pair(text, at, at + 1);
		for (const phrase of starts.get(here) ?? []) forwards(text, at, phrase, found);
		for (const phrase of ends.get(here) ?? []) backwards(text, at + 2, phrase, found);
		for (const phrase of gaps.get(pair(text, at, at + 2)) ?? []) {
			if (text[at + 1] !== phrase[1]) substituted(text, at, 1, phrase, found);
		}
		for (const phrase of rims.get(pair(text, at, at + 3)) ?? []) {
			if (isSwapped(text, at + 1, phrase, 1))
				found.slips.push({ at, length: 4, changed: at + 1, phrase, kind: 'swapped' });
		}
	}
	return found;
}

/** The phrase from its third character on, where its first two stand at a place. */
function forwards(text: string, at: number, phrase: string, found: Compared): void {
	const { length } = phrase;
	let same = 2;
	while (same < length && text[at + same] === phrase[same]) same++;
	if (same === length) {
		found.isKnown.fill(1, at, at + length);
		found.isKnownPair.fill(1, at + 1, at + length);
		return;
	}
	const goesOn = (from: number, rest: number): boolean => text.startsWith(phrase.slice(rest), from);
	const add = (kind: Slip['kind'], size: number): unknown =>
		found.slips.push({ at, length: size, changed: at + same, phrase, kind });
	const place = at + same;
	if (goesOn(place + 1, same + 1)) substituted(text, at, same, phrase, found);
	if (length < 4) return;
	if (same < length - 1 && length > 4 && goesOn(place, same + 1) && !PARTICLE.test(phrase[same]!))
		add('missing', length - 1);
	if (text[place] === phrase[same - 1] && isHan(text[place]) && goesOn(place + 1, same))
		add('doubled', length + 1);
	if (same < length - 1 && isSwapped(text, place, phrase, same) && goesOn(place + 2, same + 2))
		add('swapped', length);
}

/** The first characters of a phrase, where all others stand before a place. */
function backwards(text: string, end: number, phrase: string, found: Compared): void {
	const { length } = phrase;
	const at = end - length;
	let same = length - 2;
	while (same > 0 && at + same > 0 && text[at + same - 1] === phrase[same - 1]) same--;
	if (at < 0 || same > 3 || same === 0) return;
	const wrong = same - 1;
	if (wrong === 2) {
		if (length > 4 && text[at] === phrase[0] && isSwapped(text, at + 1, phrase, 1))
			found.slips.push({ at, length, changed: at + 1, phrase, kind: 'swapped' });
		return;
	}
	if (wrong === 0 || text[at] === phrase[0]) substituted(text, at, wrong, phrase, found);
	if (length < 4) return;
	if (wrong === 1 && length > 4 && text[at + 1] === phrase[0] && !PARTICLE.test(phrase[1]!))
		found.slips.push({ at: at + 1, length: length - 1, changed: at + 2, phrase, kind: 'missing' });
	if (wrong === 1 && isSwapped(text, at, phrase, 0))
		found.slips.push({ at, length, changed: at, phrase, kind: 'swapped' });
}

const isSwapped = (text: string, at: number, phrase: string, place: number): boolean =>
	text[at] === phrase[place + 1] &&
	text[at + 1] === phrase[place] &&
	text[at] !== text[at + 1] &&
	isHan(text[at]) &&
	isHan(text[at + 1]);

/** One character stands for another: by its sound in any phrase, otherwise inside of those of five and more. */
function substituted(text: string, at: number, place: number, phrase: string, found: Compared): void {
	const [written, right] = [text[at + place]!, phrase[place]!];
	const { length } = phrase;
	const add = (kind: Slip['kind']): unknown =>
		found.slips.push({ at, length, changed: at + place, phrase, kind });
	if (numberOf(written) !== undefined && numberOf(right) !== undefined) {
		if (place === 0 && isMiscounted(text, at, phrase)) add('count');
	} else if (!isHan(written) || !isHan(right)) return;
	else if (soundAlike(written, right, length < 4)) add('sound');
	else if (length > 4 && place > 0 && place < length - 1 && !PARTICLE.test(written)) add('other');
}
