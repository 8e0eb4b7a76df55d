import type { IndexFiles } from './download.ts';
import type { TableSums } from './site-words.ts';

/** What the index knows of a page or a part of one. */
export interface Fragment {
	/** Relative to the root of the site, with the fragment of its place. */
	place: string;
	content: string;
	meta: Record<string, string>;
	filters: Record<string, string[]>;
	/** Its headings, in order, and at which character of the content they stand. */
	anchors: { id: string; text: string; location: number }[];
}

/** A place that may hold what was asked for; its text still to be fetched. */
export interface Candidate {
	id: string;
	/** Higher where it holds more of the words, rarer ones, in more prominent places. */
	score: number;
}

/** What is chosen of the filters: a value by name. */
export type Scope = Record<string, string>;

/** How many places there are, by filter and value. */
export type FilterCounts = Record<string, Record<string, number>>;

/**
 * What `find` asks. Every answer is whole: where something did not arrive, or arrived damaged, a `SearchFault` is
 * thrown instead.
 */
export interface SearchIndex {
	/** Loads what every query needs. */
	open(): Promise<void>;
	/** The places that hold all the words, best first; where there are very many words, the most of them. */
	candidates(words: readonly string[], scope: Scope): Promise<Candidate[]>;
	/** The places that hold some of the words, each word with its weight, best first. */
	closest(words: ReadonlyMap<string, number>, scope: Scope): Promise<Candidate[]>;
	/** Those of the words that stand anywhere, each with how rare it is: 1 and less. */
	rarity(words: readonly string[]): Promise<Map<string, number>>;
	/** Those of candidates that may hold all of some folded words: the others surely do not. */
	narrow(list: readonly Candidate[], words: readonly string[]): Promise<readonly Candidate[]>;
	/** The texts of candidates. */
	fragments(list: readonly Candidate[]): Promise<Fragment[]>;
	/** What can be filtered by. */
	filters(): Promise<FilterCounts>;
	/** What is made of the tables beside the index, once; few queries need it. */
	beside<T>(make: (files: IndexFiles, sums: TableSums) => T): Promise<T>;
	/** Forgets what was loaded, so that the next question loads it again, past the cache. */
	forget(): void;
}
