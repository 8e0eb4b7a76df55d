import type { IndexFiles } from './download.ts';
import { SearchFault } from './search-fault.ts';

/** A title, term or heading; where it stands, relative to the root; what it is, or the page it is in. */
export type Name = readonly [text: string, url: string, kind: string];

/** What the site's own wording says about pinyin and wrong characters. */
export interface Sidecars {
	/** The readings of a character; the commonest first. */
	readings: Map<string, string[]>;
	/** The characters of the site that are read so. */
	characters: Map<string, string[]>;
	/** Which characters follow a character somewhere in the site. */
	followers: Map<string, Set<string>>;
	/** Traditional characters to simplified ones. */
	simple: Map<string, string>;
	names: Name[];
}

/**
 * Loads the sidecars.
 * @throws {SearchFault} when one does not arrive whole
 */
export async function loadSidecars(files: IndexFiles): Promise<Sidecars> {
	const json = async <T>(file: string): Promise<T> => {
		const bytes = await files.read(`search/words/${file}`);
		try {
			return JSON.parse(new TextDecoder().decode(bytes)) as T;
		} catch (cause) {
			throw new SearchFault(file, { cause });
		}
	};
	const called = await json<Record<string, string>>('words.json');
	const [syllables, traditional, pairs, names] = await Promise.all([
		json<string>(called['syllables']!),
		json<string>(called['traditional']!),
		json<string>(called['pairs']!),
		json<Name[]>(called['names']!),
	]);
	return read(syllables, traditional, pairs, names);
}

/** Takes the tables apart; see src/search/build for how they are written. */
export function read(syllables: string, traditional: string, pairs: string, names: Name[]): Sidecars {
	const followers = new Map<string, Set<string>>();
	const known = new Set<string>();
	for (const entry of pairs.split('|')) {
		const [first, ...rest] = [...entry];
		if (!first) continue;
		followers.set(first, new Set(rest));
		for (const char of [first, ...rest]) known.add(char);
	}
	const readings = new Map<string, string[]>();
	const characters = new Map<string, string[]>();
	for (const entry of syllables.split('|')) {
		const syllable = /^[a-z]+/.exec(entry)?.[0] ?? '';
		const chars = [...entry.slice(syllable.length)];
		characters.set(
			syllable,
			chars.filter((char) => known.has(char)),
		);
		for (const char of chars) readings.set(char, [...(readings.get(char) ?? []), syllable]);
	}
	const simple = new Map<string, string>();
	const letters = [...traditional];
	for (let at = 0; at + 1 < letters.length; at += 2) simple.set(letters[at]!, letters[at + 1]!);
	return { readings, characters, followers, simple, names };
}
