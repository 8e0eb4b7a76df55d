import type { IndexFiles } from './download.ts';
import { SearchFault } from './search-fault.ts';

/** A title, term or heading; where it stands, relative to the root; what it is, or the page it is in. */
export type Name = readonly [text: string, url: string, kind: string];

/** Words that readers type, and those that the site writes for them, `one|another`. */
export type OtherWords = readonly [typed: string, written: string];

/** How characters are read, and the names of the site. */
export interface Sounds {
	/** The readings of a character; the commonest first. */
	readings: Map<string, string[]>;
	/** The characters that are read so. */
	characters: Map<string, string[]>;
	names: Name[];
}

/** What the site's own wording says about pinyin and wrong characters; of characters only those that it has. */
export interface Sidecars extends Sounds {
	/** Which characters follow a character somewhere in the site. */
	followers: Map<string, Set<string>>;
	/** Traditional characters to simplified ones. */
	simple: Map<string, string>;
}

async function json<T>(files: IndexFiles, file: string): Promise<T> {
	const bytes = await files.read(`search/words/${file}`);
	try {
		return JSON.parse(new TextDecoder().decode(bytes)) as T;
	} catch (cause) {
		throw new SearchFault(file, { cause });
	}
}

/** What the sidecars are called: their names change with what is in them. */
type Called = Record<'syllables' | 'traditional' | 'pairs' | 'names' | 'others', string>;

/**
 * Loads the sidecars.
 * @throws {SearchFault} when one does not arrive whole
 */
export async function loadSidecars(files: IndexFiles): Promise<Sidecars> {
	const called = await json<Called>(files, 'words.json');
	const [syllables, traditional, pairs, names] = await Promise.all([
		json<string>(files, called.syllables),
		json<string>(files, called.traditional),
		json<string>(files, called.pairs),
		json<Name[]>(files, called.names),
	]);
	return read(syllables, traditional, pairs, names);
}

/**
 * Loads what is needed to tell what sounds like a name.
 * @throws {SearchFault}
 */
export async function loadSounds(files: IndexFiles): Promise<Sounds> {
	const called = await json<Called>(files, 'words.json');
	const [syllables, names] = await Promise.all([
		json<string>(files, called.syllables),
		json<Name[]>(files, called.names),
	]);
	return { ...readSyllables(syllables), names };
}

/**
 * Loads words that stand for one another.
 * @throws {SearchFault}
 */
export async function loadOtherWords(files: IndexFiles): Promise<OtherWords[]> {
	const { others } = await json<Called>(files, 'words.json');
	return json<OtherWords[]>(files, others);
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
	const { readings, characters } = readSyllables(syllables, known);
	const simple = new Map<string, string>();
	const letters = [...traditional];
	for (let at = 0; at + 1 < letters.length; at += 2) simple.set(letters[at]!, letters[at + 1]!);
	return { readings, characters, followers, simple, names };
}

function readSyllables(
	syllables: string,
	known?: ReadonlySet<string>,
): Pick<Sounds, 'readings' | 'characters'> {
	const readings = new Map<string, string[]>();
	const characters = new Map<string, string[]>();
	for (const entry of syllables.split('|')) {
		const syllable = /^[a-z]+/.exec(entry)?.[0] ?? '';
		const chars = [...entry.slice(syllable.length)];
		characters.set(
			syllable,
			chars.filter((char) => !known || known.has(char)),
		);
		for (const char of chars) readings.set(char, [...(readings.get(char) ?? []), syllable]);
	}
	return { readings, characters };
}
