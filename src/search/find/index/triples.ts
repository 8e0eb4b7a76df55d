import { loadedOnce } from './loaded-once.ts';
import type { Candidate } from './search-index.ts';

/** Of a wording no more are asked for, each in a file of its own. */
const MOST = 6;
/** So few texts weigh less than finding out which of them to fetch. */
const FEW = 4;
const KEYS = 65_536;

/** From here on characters are Chinese, nearly all of them. */
const CHINESE = 0x3000;

/** A stretch of a text as a number; a few others have the same. */
function sumOf(text: string, from: number, to: number): number {
	let sum = 0;
	for (let at = from; at < to; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x9e37_79b1);
	return (sum ^ (sum >>> 15)) >>> 0;
}

/**
 * Every three neighbouring characters of a folded text, and every two of which one is a letter or digit, since the index
 * knows pairs of Chinese characters only: each as a number.
 */
export function triplesOf(text: string): number[] {
	const triples: number[] = [];
	for (let at = 0; at + 1 < text.length; at++) {
		if (text.charCodeAt(at) < CHINESE || text.charCodeAt(at + 1) < CHINESE)
			triples.push(sumOf(text, at, at + 2));
		if (at + 2 < text.length) triples.push(sumOf(text, at, at + 3));
	}
	return triples;
}

/** In which of the files it is told where a triple stands, and under which key; others may share both. */
export const spotOf = (triple: number, files: number): { file: number; key: number } => ({
	file: triple % files,
	key: Math.floor(triple / files) % KEYS,
});

/** Where triples stand, all that have a key: for each how many places, and how far each is behind the one before. */
export function placesOf(key: number, bytes: Uint8Array): Set<number> {
	const places = new Set<number>();
	let at = 0;
	const next = (): number => {
		let value = 0;
		for (let unit = 1; ; unit *= 128) {
			const byte = bytes[at++]!;
			value += (byte & 127) * unit;
			if (byte < 128) return value;
		}
	};
	for (let found = -1; at < bytes.length;) {
		found += next() + 1;
		let place = -1;
		for (let count = next(); count > 0; count--) {
			place += next() + 1;
			if (found === key) places.add(place);
		}
	}
	return places;
}

/** The head of an index, as far as it is asked here. */
interface Head {
	places: readonly { id: string }[];
	triples: number;
}

const loaded = new WeakMap<Head, Map<number, Promise<Uint8Array>>>();

/**
 * Those of many places that may hold all of some folded words; the others surely do not. A pair of characters stands
 * nearly everywhere, three in a row do not: what tells it weighs less than the texts of the others.
 * @param read takes one of the files of triples apart
 */
export async function holdingTriples(
	list: readonly Candidate[],
	words: readonly string[],
	head: Head,
	read: (file: number) => Promise<Uint8Array>,
): Promise<readonly Candidate[]> {
	const files = loaded.get(head) ?? new Map<number, Promise<Uint8Array>>();
	loaded.set(head, files);
	const where = async (triple: number): Promise<Set<string>> => {
		const { file, key } = spotOf(triple, head.triples);
		const bytes = await loadedOnce(files, file, () => read(file));
		return new Set([...placesOf(key, bytes)].map((place) => head.places[place]!.id));
	};
	const first = words.flatMap(spacedTriples);
	const others = words.flatMap(triplesOf).filter((triple) => !first.includes(triple));
	let left = list;
	// The others only where these leave many.
	for (const triples of [first, others]) {
		if (left.length <= FEW) break;
		const sets = await Promise.all([...new Set(triples)].slice(0, MOST).map(where));
		left = left.filter(({ id }) => sets.every((ids) => ids.has(id)));
	}
	return left;
}

/** As few of a word as hold all of its characters: every second three, and the last. */
function spacedTriples(word: string): number[] {
	if (word.length < 3) return triplesOf(word);
	const triples: number[] = [];
	for (let at = 0; at + 2 < word.length; at++)
		if (at % 2 === 0 || at === word.length - 3) triples.push(sumOf(word, at, at + 3));
	return triples;
}
