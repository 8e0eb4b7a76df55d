import type { Pause } from '../breather.ts';
import { fold } from '../query/fold.ts';
import type { Name, Sounds } from '../index/site-words.ts';
import { looseSyllable, splitSyllables } from './sounds.ts';

interface Spelling {
	chars: string[];
	/** Readings of each character; a letter or digit is read as itself. */
	readings: (readonly string[])[];
}

/** Better matches have lower numbers: the whole name, its beginning, a part of it. */
type Fit = 0 | 1 | 2;

/** Does the query spell the name from a character on? Gives the place behind the last character spelled. */
function spelledFrom(
	query: string,
	readings: readonly (readonly string[])[],
	start: number,
	initials: boolean,
): number {
	const walk = (at: number, rest: string): number => {
		if (rest === '') return at;
		if (at === readings.length) return -1;
		for (const reading of readings[at]!) {
			if (initials ? rest[0] === reading[0] : rest.startsWith(reading)) {
				const end = walk(at + 1, rest.slice(initials ? 1 : reading.length));
				if (end >= 0) return end;
			}
			// The last syllable may still be on its way.
			if (!initials && at > start && reading.startsWith(rest)) return at + 1;
		}
		return -1;
	};
	return walk(start, query);
}

function fit(query: string, { readings }: Spelling, initials: boolean): Fit | undefined {
	for (let start = 0; start < readings.length; start++) {
		const end = spelledFrom(query, readings, start, initials);
		if (end >= 0) return start > 0 ? 2 : end === readings.length ? 0 : 1;
	}
	return undefined;
}

/** Names, and how their characters are read. */
type NamedSounds = Sounds & { names: readonly Name[] };

const spellings = new WeakMap<readonly Name[], [Name, Spelling][]>();

function spellingsOf({ names, readings }: NamedSounds): [Name, Spelling][] {
	let all = spellings.get(names);
	if (!all) {
		all = names.map((name) => {
			const chars = [...fold(name[0])];
			return [name, { chars, readings: chars.map((char) => readings.get(char) ?? [char]) }];
		});
		spellings.set(names, all);
	}
	return all;
}

/** Names that a query in letters spells: in full pinyin, by initials, or in full with sounds mixed up. */
export async function namesSpelled(query: string, sounds: NamedSounds, pause?: Pause): Promise<Name[]> {
	const letters = query
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '')
		.replace(/ü/g, 'v');
	if (!letters) return [];
	const found = new Map<Name, number>();
	const look = async (initials: boolean, worth: number): Promise<void> => {
		for (const [name, spelling] of spellingsOf(sounds)) {
			await pause?.();
			if (found.has(name)) continue;
			const how = fit(letters, spelling, initials);
			// Of names that fit alike, the one with less besides.
			if (how !== undefined) found.set(name, worth + how * 10 + Math.min(4, spelling.chars.length / 10));
		}
	};
	await look(false, 0);
	await look(true, 5);
	if (found.size === 0) {
		for (const way of splitSyllables(letters, sounds.characters)) {
			const asked = way.map(looseSyllable);
			for (const [name, { readings }] of spellingsOf(sounds)) {
				await pause?.();
				const loose = readings.map((list) => list.map(looseSyllable));
				const start = loose.findIndex((_, at) => asked.every((one, by) => loose[at + by]?.includes(one)));
				if (start >= 0) found.set(name, start > 0 ? 20 : loose.length === asked.length ? 0 : 10);
			}
		}
	}
	return [...found].sort((a, b) => a[1] - b[1]).map(([name]) => name);
}
