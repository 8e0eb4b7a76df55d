import { syllableTable, traditionalTable } from '../../../../src/search/build/letters.ts';
import { pairsTable } from '../../../../src/search/build/pairs-table.ts';
import type { IndexFiles } from '../../../../src/search/find/download.ts';
import { fold } from '../../../../src/search/find/fold.ts';
import { rarityOf } from '../../../../src/search/find/score-places.ts';
import type { SearchFault } from '../../../../src/search/find/search-fault.ts';
import type { Candidate, Fragment, Scope, SearchIndex } from '../../../../src/search/find/search-index.ts';
import type { Name, OtherWords } from '../../../../src/search/find/sidecars.ts';

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

	constructor(places: readonly FakePlace[]) {
		this.#fragments = places.map(({ place, title, content = '', kind = '页面', meta = {} }) => ({
			...{ place, content, meta: { title, ...meta } },
			...{ filters: { kind: [kind] }, anchors: [] },
		}));
		this.#names = places
			.filter(({ meta }) => meta?.['type'] !== 'question')
			.map(({ place, title, kind = '页面' }) => [title, place, kind]);
	}

	/** Names of the sidecars that were asked for. */
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

	affordable(words: readonly string[]): Promise<string[]> {
		return Promise.resolve([...words]);
	}

	rarity(words: readonly string[]): Promise<Map<string, number>> {
		const all = this.#fragments.length;
		const holding = (word: string): number => this.#scored(new Map([[word, 1]]), {}, 1).length;
		return this.#answer(
			() =>
				new Map(
					words
						.filter((word) => holding(word) > 0)
						.map((word) => [word, rarityOf(holding(word), all) / rarityOf(1, all)]),
				),
		);
	}

	beside<T>(load: (files: IndexFiles) => Promise<T>): Promise<T> {
		const fault = this.faults.shift();
		if (fault) return Promise.reject(fault);
		this.loaded.push(load.name);
		const text = this.#fragments.map(({ content, meta }) => `${meta['title']}\n${content}`).join('\n');
		const words = {
			syllables: () =>
				syllableTable(
					text,
					this.#names.map(([name]) => name),
				),
			traditional: () => traditionalTable(text),
			pairs: () => pairsTable(text),
			names: () => this.#names,
			others: () => this.others,
		};
		const read = (path: string): Promise<Uint8Array<ArrayBuffer>> => {
			const name = path.split('/').pop()!;
			const content =
				name === 'words.json'
					? Object.fromEntries(Object.keys(words).map((key) => [key, key]))
					: words[name as keyof typeof words]();
			return Promise.resolve(new TextEncoder().encode(JSON.stringify(content)));
		};
		return load({ read, passCacheBy: () => {} });
	}

	fragments(list: readonly Candidate[]): Promise<Fragment[]> {
		return this.#answer(() => list.map(({ id }) => this.#fragments[Number(id)]!));
	}

	filters(): Promise<Record<string, Record<string, number>>> {
		return this.#answer(() => ({ kind: { 页面: this.#fragments.length } }));
	}

	forget(): void {
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
