import { decodeCbor } from './decode-cbor.ts';

/** The words from `from` on, in order, up to where the next chunk begins, stand in one file. */
export interface Chunk {
	from: string;
	file: string;
}

/** The head of the index: which places there are, and which file holds what. */
export interface IndexTable {
	places: { id: string; words: number }[];
	chunks: Chunk[];
	filters: { name: string; file: string }[];
	/** The names of a place that words may stand in. */
	fields: string[];
}

/** A word in a place: how often, by weight of where it stands, and in which names. */
export interface Posting {
	place: number;
	count: number;
	fields: number[];
}

type RawPosting = [distance: number, counts: number[], fields: number[]];
type RawWord = [word: string, postings: RawPosting[]];
/** Pagefind writes weights so many times as large, one below nought. */
const WEIGHT = 24;

/** Takes the meta file apart, as Pagefind 1.6 writes it. */
export function readTable(bytes: Uint8Array): IndexTable {
	const [, places, chunks, filters, , fields] = decodeCbor(bytes) as [
		string,
		[string, number][],
		[string, string, string][],
		[string, string][],
		unknown,
		string[],
	];
	return {
		places: places.map(([id, words]) => ({ id, words })),
		chunks: chunks.map(([from, , file]) => ({ from, file })),
		filters: filters.map(([name, file]) => ({ name, file })),
		fields,
	};
}

/** The words of a chunk, in order; their postings are read when they are asked for. */
export class ChunkWords {
	readonly #words: Map<string, RawPosting[]>;

	constructor(bytes: Uint8Array) {
		const [words] = decodeCbor(bytes) as unknown as [RawWord[]];
		this.#words = new Map(words.map(([word, postings]) => [word, postings]));
	}

	/** Where a word stands. */
	of(word: string): Posting[] {
		return postings(this.#words.get(word) ?? []);
	}

	/** Where words stand that begin so. */
	beginning(start: string): Posting[] {
		return [...this.#words].flatMap(([word, raw]) => (word.startsWith(start) ? postings(raw) : []));
	}
}

function postings(raw: readonly RawPosting[]): Posting[] {
	let place = 0;
	return raw.map(([distance, counts, fields]) => {
		place += distance;
		let weight = 1;
		let count = 0;
		for (const one of counts) {
			if (one < 0) weight = (-one - 1) / WEIGHT;
			else count += weight;
		}
		return { place, count, fields: fields.filter((field) => field < 0).map((field) => -field - 1) };
	});
}

/** The places of each value of a filter. */
export function readFilter(bytes: Uint8Array): Map<string, Set<number>> {
	const [, values] = decodeCbor(bytes) as [string, [string, number[]][]];
	return new Map(values.map(([value, places]) => [value, new Set(places)]));
}
