import type { IndexFiles } from './download.ts';
import { loadedOnce } from './loaded-once.ts';
import { Pairs } from './pairs.ts';
import { SearchFault } from './search-fault.ts';

/** A title, term or heading; where it stands, relative to the root; what it is, or the page it is in. */
export type Name = readonly [text: string, url: string, kind: string];

/** Words that readers type, and those that the site writes for them, `one|another`. */
export type OtherWords = readonly [typed: string, written: string];

/** How characters are read: those of the site, and those of what was typed. */
export interface Sounds {
	/** The readings of a character. */
	readings: ReadonlyMap<string, readonly string[]>;
	/** The site's characters that are read so, for every syllable there is. */
	characters: ReadonlyMap<string, readonly string[]>;
}

/** What is needed to mend wrong characters. */
export interface Spelling extends Sounds {
	pairs: Pairs;
}

/** The sums of the tables: they are part of their names, which change with what is in them. */
export interface TableSums extends Record<
	'syllables' | 'traditional' | 'pairs' | 'names' | 'others',
	string
> {
	/** Characters that the site has not, by the block that they are in. */
	strangers: readonly string[];
}

/** Where a table lies, from the root of the site. */
export const tablePath = (name: string, sum: string): string => `search/words/${name}.${sum}.json`;

/** How a block of strangers is called. */
export const strangersName = (block: number): string => `strangers-${block}`;

export const BLOCKS = 11;
/** In which block a character is, of those that are common. */
export const blockOf = (char: string): number => (char.codePointAt(0)! - 0x4e00) >> 11;

const HAN = /\p{Script=Han}/u;
const FEW = 2;

/**
 * What the site's own wording says about pinyin, wrong and traditional characters, and other words: tables beside the
 * index, each loaded when it is first needed. Whatever is asked here may throw a `SearchFault`.
 */
export class SiteWords {
	readonly #files: IndexFiles;
	readonly #sums: TableSums;
	readonly #made = new Map<string, Promise<unknown>>();
	readonly #readings = new Map<string, string[]>();
	readonly #strangers = new Set<string>();

	constructor(files: IndexFiles, sums: TableSums) {
		this.#files = files;
		this.#sums = sums;
	}

	/** Titles, terms and headings. */
	names(): Promise<Name[]> {
		return this.#once('names', () => this.#table('names', this.#sums.names));
	}

	/** Words that stand for one another. */
	others(): Promise<OtherWords[]> {
		return this.#once('others', () => this.#table('others', this.#sums.others));
	}

	/** Which characters stand side by side. */
	pairs(): Promise<Pairs> {
		return this.#once('pairs', async () => new Pairs(await this.#table('pairs', this.#sums.pairs)));
	}

	/** How characters are read: those of the site, and those of a text. */
	async sounds(text: string): Promise<Sounds> {
		const characters = await this.#characters();
		const unread = [...text].filter((char) => HAN.test(char) && !this.#readings.has(char));
		await Promise.all([...new Set(unread.map(blockOf))].map((block) => this.#block(block)));
		return { readings: this.#readings, characters };
	}

	/** The characters of a text that the site has nowhere. */
	async strangeIn(text: string): Promise<ReadonlySet<string>> {
		const foreign = await this.#foreignIn(text);
		if (foreign.length === 0) return new Set();
		// One or two were mistaken for others; more are a text in traditional characters.
		const [simple] = await Promise.all([
			this.#simple(),
			foreign.length <= FEW && this.sounds(foreign.join('')),
		]);
		await this.sounds(foreign.filter((char) => !simple.has(char)).join(''));
		return new Set(foreign.filter((char) => this.#strangers.has(char) || simple.has(char)));
	}

	/** A text in simplified characters; what the site has itself stays. */
	async simplified(text: string): Promise<string> {
		if ((await this.#foreignIn(text)).length === 0) return text;
		const simple = await this.#simple();
		return [...text].map((char) => simple.get(char) ?? char).join('');
	}

	/** What is needed to mend the wrong characters of a text: only such as stand beside others are put in their place. */
	async spelling(text: string): Promise<Spelling> {
		const [{ readings }, pairs, characters] = await Promise.all([
			this.sounds(text),
			this.pairs(),
			this.#once('spelling', async () => {
				const [all, pairs] = await Promise.all([this.#characters(), this.pairs()]);
				return new Map(
					[...all].map(([syllable, chars]) => [syllable, chars.filter((char) => pairs.has(char))]),
				);
			}),
		]);
		return { readings, characters, pairs };
	}

	#characters(): Promise<Map<string, string[]>> {
		return this.#once('syllables', async () =>
			this.#take(await this.#table('syllables', this.#sums.syllables)),
		);
	}

	/** Those of a text that are no characters of the site, as far as their readings tell. */
	async #foreignIn(text: string): Promise<string[]> {
		await this.#characters();
		return [...text].filter(
			(char) => HAN.test(char) && (!this.#readings.has(char) || this.#strangers.has(char)),
		);
	}

	async #block(block: number): Promise<void> {
		const sum = this.#sums.strangers[block];
		if (!sum) return;
		await this.#once(strangersName(block), async () => {
			const characters = this.#take(await this.#table(strangersName(block), sum));
			for (const chars of characters.values()) for (const char of chars) this.#strangers.add(char);
		});
	}

	#simple(): Promise<Map<string, string>> {
		return this.#once('traditional', async () => {
			const letters = [...(await this.#table<string>('traditional', this.#sums.traditional))];
			return new Map(letters.flatMap((char, at) => (at % 2 === 0 ? [[char, letters[at + 1]!]] : [])));
		});
	}

	/** Takes a table of syllables apart, `shu书数|xue学`, and keeps how each character is read. */
	#take(table: string): Map<string, string[]> {
		const characters = new Map<string, string[]>();
		for (const entry of table.split('|')) {
			const syllable = /^[a-z]*/.exec(entry)![0];
			const chars = [...entry.slice(syllable.length)];
			characters.set(syllable, chars);
			for (const char of chars) this.#readings.set(char, [...(this.#readings.get(char) ?? []), syllable]);
		}
		return characters;
	}

	async #table<T>(name: string, sum: string): Promise<T> {
		const path = tablePath(name, sum);
		const bytes = await this.#files.read(path);
		try {
			return JSON.parse(new TextDecoder().decode(bytes)) as T;
		} catch (cause) {
			throw new SearchFault(path, { cause });
		}
	}

	#once<T>(name: string, make: () => Promise<T>): Promise<T> {
		return loadedOnce(this.#made as Map<string, Promise<T>>, name, make);
	}
}

/** The words of the site whose index is asked. */
export const siteWords = (files: IndexFiles, sums: TableSums): SiteWords => new SiteWords(files, sums);
