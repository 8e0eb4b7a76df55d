import type { IndexFiles } from './download.ts';
import { ChunkWords, readFilter, readTable } from './index-files.ts';
import type { IndexTable, Posting } from './index-files.ts';
import { evenRarityOf, scorePlaces } from '../ranking/score-places.ts';
import { loadedOnce } from './loaded-once.ts';
import { SearchFault } from './search-fault.ts';
import { spread } from '../ranking/spread.ts';
import type { Candidate, FilterCounts, Fragment, Scope, SearchIndex } from './search-index.ts';
import type { TableSums } from './site-words.ts';
import { unpackIndexFile } from './unpack.ts';

const FOLDER = 'pagefind/';
/** No query asks for more words, each in a chunk of its own; what is left out is checked in the texts anyway. */
const MOST = 8;
const LONE = /^\p{Script=Han}$/u;

/**
 * The index that Pagefind made of the site, read without Pagefind's own script: that needs WebAssembly, which not every
 * browser has or may use, and cuts Chinese queries into words as the browser has them instead of pairs of characters.
 */
export class SiteIndex implements SearchIndex {
	readonly #files: IndexFiles;
	#table: Promise<Opened> | undefined;
	#chunks = new Map<string, Promise<ChunkWords>>();
	#fragments = new Map<string, Promise<Fragment>>();
	#filters = new Map<string, Promise<Map<string, Set<number>>>>();
	#beside: unknown;

	constructor(files: IndexFiles) {
		this.#files = files;
	}

	async open(): Promise<void> {
		await this.#opened();
	}

	candidates(words: readonly string[], scope: Scope): Promise<Candidate[]> {
		const asked = spread(words).slice(0, MOST);
		return this.#ranked(new Map(asked.map((word) => [word, 1])), scope, true);
	}

	closest(words: ReadonlyMap<string, number>, scope: Scope): Promise<Candidate[]> {
		return this.#ranked(words, scope, false);
	}

	async rarity(words: readonly string[]): Promise<Map<string, number>> {
		const table = await this.#opened();
		const standing = await Promise.all(
			words.map(async (word): Promise<[string, number][]> => {
				const { length } = await this.#postings(word, table);
				return length > 0 ? [[word, evenRarityOf(length, table.places.length)]] : [];
			}),
		);
		const most = evenRarityOf(1, table.places.length);
		return new Map(standing.flat().map(([word, rarity]) => [word, rarity / most]));
	}

	async narrow(list: readonly Candidate[], words: readonly string[]): Promise<readonly Candidate[]> {
		const table = await this.#opened();
		try {
			const { holdingTriples } = await import('./triples.ts');
			return await holdingTriples(list, words, table, (file) =>
				this.#unpacked(`triples/${table.hash}-${file}.pf_index`),
			);
		} catch {
			return list;
		}
	}

	fragments(list: readonly Candidate[]): Promise<Fragment[]> {
		return Promise.all(
			list.map(({ id }) =>
				loadedOnce(this.#fragments, id, async () => {
					const content = await this.#unpacked(`fragment/${id}.pf_fragment`);
					const { url: place, ...rest } = parse<RawFragment>(content, id);
					return { ...rest, place };
				}),
			),
		);
	}

	async filters(): Promise<FilterCounts> {
		const { filters } = await this.#opened();
		const all = await Promise.all(
			filters.map(async ({ name }) => {
				const values = [...(await this.#filter(name))];
				return [name, Object.fromEntries(values.map(([value, { size }]) => [value, size]))];
			}),
		);
		return Object.fromEntries(all) as FilterCounts;
	}

	async beside<T>(make: (files: IndexFiles, sums: TableSums) => T): Promise<T> {
		const { sums } = await this.#opened();
		return (this.#beside ??= make(this.#files, sums)) as T;
	}

	forget(): void {
		this.#files.passCacheBy();
		this.#table = undefined;
		this.#beside = undefined;
		for (const loaded of [this.#chunks, this.#fragments, this.#filters]) loaded.clear();
	}

	#opened(): Promise<Opened> {
		this.#table ??= this.#readTable().catch((error: unknown) => {
			this.#table = undefined;
			throw error;
		});
		return this.#table;
	}

	async #readTable(): Promise<Opened> {
		const name = `${FOLDER}pagefind-entry.json`;
		const { languages, words: sums, triples } = parse<Entry>(await this.#files.read(name), name);
		const [language] = Object.values(languages ?? {});
		if (!language) throw new SearchFault(name);
		const { hash } = language;
		const file = `pagefind.${hash}.pf_meta`;
		return sound(file, async () => ({ ...readTable(await this.#unpacked(file)), sums, triples, hash }));
	}

	async #unpacked(file: string): Promise<Uint8Array> {
		return unpackIndexFile(await this.#files.read(FOLDER + file), file);
	}

	/** The files in which a word may stand; a lone character may begin words in several. */
	#filesOf(word: string, { chunks }: IndexTable): string[] {
		return chunks
			.filter(
				({ from }, at) =>
					(from <= word && word < (chunks[at + 1]?.from ?? '\uffff')) ||
					(LONE.test(word) && from.startsWith(word)),
			)
			.map(({ file }) => file);
	}

	async #postings(word: string, table: IndexTable): Promise<Posting[]> {
		const chunks = await Promise.all(
			this.#filesOf(word, table).map((file) =>
				loadedOnce(this.#chunks, file, () =>
					sound(file, async () => new ChunkWords(await this.#unpacked(`index/${file}.pf_index`))),
				),
			),
		);
		return chunks.flatMap((chunk) => (LONE.test(word) ? chunk.beginning(word) : chunk.of(word)));
	}

	async #filter(name: string): Promise<Map<string, Set<number>>> {
		const { filters } = await this.#opened();
		const file = filters.find((filter) => filter.name === name)?.file;
		if (!file) return new Map();
		return loadedOnce(this.#filters, file, () =>
			sound(file, async () => readFilter(await this.#unpacked(`filter/${file}.pf_filter`))),
		);
	}

	async #ranked(words: ReadonlyMap<string, number>, scope: Scope, all: boolean): Promise<Candidate[]> {
		const table = await this.#opened();
		const [asked, allowed] = await Promise.all([
			Promise.all(
				[...words].map(async ([word, weight]) => ({ weight, postings: await this.#postings(word, table) })),
			),
			Promise.all(
				Object.entries(scope).map(
					async ([name, value]) => (await this.#filter(name)).get(value) ?? new Set<number>(),
				),
			),
		]);
		return [...scorePlaces(asked, table, all)]
			.filter(([place]) => allowed.every((places) => places.has(place)))
			.sort((a, b) => b[1] - a[1] || a[0] - b[0])
			.map(([place, score]) => ({ id: table.places[place]!.id, score }));
	}
}

/** What is fetched first. */
interface Entry {
	languages: Record<string, { hash: string }>;
	words: TableSums;
	/** In how many files it is told where three characters stand side by side. */
	triples: number;
}

/** The head of the index, and the tables beside it. */
type Opened = IndexTable & { sums: TableSums; triples: number; hash: string };

/** A fragment as it is stored. */
interface RawFragment extends Omit<Fragment, 'place'> {
	url: string;
}

/** Whatever goes wrong in a file that should be read is a fault of that file. */
async function sound<T>(name: string, read: () => Promise<T>): Promise<T> {
	try {
		return await read();
	} catch (cause) {
		throw cause instanceof SearchFault ? cause : new SearchFault(name, { cause });
	}
}

function parse<T>(bytes: Uint8Array, name: string): T {
	try {
		return JSON.parse(new TextDecoder().decode(bytes)) as T;
	} catch (cause) {
		throw new SearchFault(name, { cause });
	}
}
