import { charactersOf, syllableTables, traditionalTable } from '../../../../src/search/build/letters.ts';
import type { SyllableTables } from '../../../../src/search/build/letters.ts';
import { pairsTable } from '../../../../src/search/build/pairs-table.ts';
import type { IndexFiles } from '../../../../src/search/find/index/download.ts';
import { fold } from '../../../../src/search/find/query/fold.ts';
import { evenRarityOf } from '../../../../src/search/find/ranking/score-places.ts';
import type { SearchFault } from '../../../../src/search/find/index/search-fault.ts';
import type {
	Candidate,
	Fragment,
	Scope,
	SearchIndex,
} from '../../../../src/search/find/index/search-index.ts';
import { BLOCKS, strangersName } from '../../../../src/search/find/index/site-words.ts';
import { triplesOf } from '../../../../src/search/find/index/triples.ts';
import type { Name, OtherWords, TableSums } from '../../../../src/search/find/index/site-words.ts';

/** What dictionaries say, asked once. */
const CHARACTERS = charactersOf();

/** By the words of a site: most tests ask the same one. */
const made = new Map<string, SyllableTables>();
function syllablesOf(text: string, names: readonly string[]): SyllableTables {
	const key = JSON.stringify([text, names]);
	const tables = made.get(key) ?? syllableTables(text, names, CHARACTERS);
	made.set(key, tables);
	return tables;
}

/** A place of the fake site. */
export interface FakePlace {
	place: string;
	title: string;
	content?: string;
	kind?: string;
	meta?: Record<string, string>;
}

/** An index over a handful of places in memory, which counts what it is asked and fails when it is told to. */
export class FakeIndex implements SearchIndex {
	/** What goes wrong at the next questions, in turn. */
	faults: (SearchFault | undefined)[] = [];
	forgotten = 0;
	readonly #fragments: Fragment[];
	readonly #names: Name[];
	#beside: unknown;

	constructor(places: readonly FakePlace[]) {
		this.#fragments = places.map(({ place, title, content = '', kind = '页面', meta = {} }) => ({
			...{ place, content, meta: { title, ...meta } },
			...{ filters: { kind: [kind] }, anchors: [] },
		}));
		this.#names = places
			.filter(({ meta }) => meta?.['type'] !== 'question')
			.map(({ place, title, kind = '页面' }) => [title, place, kind]);
	}

	/** Names of the tables that were asked for. */
	loaded: string[] = [];
	/** Words that stand for one another. */
	others: OtherWords[] = [];

	open(): Promise<void> {
		return Promise.resolve();
	}

	candidates(words: readonly string[], scope: Scope): Promise<Candidate[]> {
		return this.#answer(() => this.#scored(new Map(words.map((word) => [word, 1])), scope, words.length));
	}

	closest(words: ReadonlyMap<string, number>, scope: Scope): Promise<Candidate[]> {
		return this.#answer(() => this.#scored(words, scope, 1));
	}

	rarity(words: readonly string[]): Promise<Map<string, number>> {
		const all = this.#fragments.length;
		const holding = (word: string): number => this.#scored(new Map([[word, 1]]), {}, 1).length;
		return this.#answer(
			() =>
				new Map(
					words
						.filter((word) => holding(word) > 0)
						.map((word) => [word, evenRarityOf(holding(word), all) / evenRarityOf(1, all)]),
				),
		);
	}

	beside<T>(make: (files: IndexFiles, sums: TableSums) => T): Promise<T> {
		return this.#answer(() => (this.#beside ??= this.#make(make)) as T);
	}

	#make<T>(make: (files: IndexFiles, sums: TableSums) => T): T {
		const text = this.#fragments.map(({ content, meta }) => `${meta['title']}\n${content}`).join('\n');
		const names = this.#names.map(([name]) => name);
		const syllables = (): SyllableTables => syllablesOf(text, names);
		const tables: Record<string, () => unknown> = {
			syllables: () => syllables().site,
			traditional: () => traditionalTable(text, CHARACTERS),
			pairs: () => pairsTable(text),
			names: () => this.#names,
			others: () => this.others,
		};
		const strangers = Array.from({ length: BLOCKS }, (_, block) => String(block));
		for (const block of strangers)
			tables[strangersName(Number(block))] = () => syllables().strangers[Number(block)];
		const read = (path: string): Promise<Uint8Array<ArrayBuffer>> => {
			const name = path.split('/').pop()!.split('.')[0]!;
			this.loaded.push(name);
			return Promise.resolve(new TextEncoder().encode(JSON.stringify(tables[name]!())));
		};
		const sums = { syllables: '1', traditional: '1', pairs: '1', names: '1', others: '1', strangers };
		return make({ read, passCacheBy: () => {} }, sums);
	}

	narrow(list: readonly Candidate[], words: readonly string[]): Promise<readonly Candidate[]> {
		return this.#answer(() =>
			list.filter(({ id }) => {
				const { content, meta } = this.#fragments[Number(id)]!;
				const all = new Set(triplesOf(fold(`${meta['title']} ${meta['also'] ?? ''} ${content}`)));
				return words.flatMap(triplesOf).every((triple) => all.has(triple));
			}),
		);
	}

	fragments(list: readonly Candidate[]): Promise<Fragment[]> {
		return this.#answer(() => list.map(({ id }) => this.#fragments[Number(id)]!));
	}

	filters(): Promise<Record<string, Record<string, number>>> {
		return this.#answer(() => ({ kind: { 页面: this.#fragments.length } }));
	}

	forget(): void {
		this.#beside = undefined;
		this.forgotten += 1;
	}

	#answer<T>(work: () => T): Promise<T> {
		const fault = this.faults.shift();
		return fault ? Promise.reject(fault) : Promise.resolve(work());
	}

	/** Places by the weight of the words that they hold. */
	#scored(words: ReadonlyMap<string, number>, scope: Scope, least: number): Candidate[] {
		return this.#fragments
			.map(({ content, meta, filters }, id) => {
				const all = fold(
					`${meta['title']} ${meta['also'] ?? ''} ${meta['days'] ?? ''} ${meta['asks'] ?? ''} ${content}`,
				);
				const held = [...words].filter(([word]) => all.includes(word));
				const inside = Object.entries(scope).every(([name, value]) => filters[name]?.includes(value));
				const score = inside && held.length >= least ? held.reduce((sum, [, weight]) => sum + weight, 0) : 0;
				return { id: String(id), score };
			})
			.filter(({ score }) => score > 0)
			.sort((a, b) => b.score - a.score);
	}
}
