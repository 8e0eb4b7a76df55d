import type { Sounds, Spelling } from '../index/site-words.ts';
import { looseSyllable } from './sounds.ts';

/** What a corrected character costs, by how far its sound is from what was typed. */
const SAME_SOUND = 1;
const NEAR_SOUND = 1.7;
/** Two characters side by side that stand so nowhere in the site. */
const STRANGERS = 2.5;
/** Wordings that are followed at once. */
const BEAM = 24;
/** More than so many of these in a row of characters, and the wording is another one. */
const DEAREST = 0.75;

interface Path {
	/** The last character, and the path to it; nothing where none was taken yet. */
	char: string;
	before: Path | undefined;
	length: number;
	cost: number;
	strangers: number;
}

const START: Path = { char: '', before: undefined, length: 0, cost: 0, strangers: 0 };

function textOf(path: Path): string {
	let text = '';
	for (let one: Path | undefined = path; one; one = one.before) text = one.char + text;
	return text;
}

const looseIndexes = new WeakMap<Sounds['characters'], Map<string, Set<string>>>();

/** The site's characters by loose syllable. */
function looseIndex({ characters }: Spelling): Map<string, Set<string>> {
	let index = looseIndexes.get(characters);
	if (!index) {
		index = new Map();
		for (const [syllable, chars] of characters) {
			const loose = looseSyllable(syllable);
			let all = index.get(loose);
			if (!all) index.set(loose, (all = new Set()));
			for (const char of chars) all.add(char);
		}
		looseIndexes.set(characters, index);
	}
	return index;
}

/** What may have been meant by a character, with what it costs to take it. */
function meantBy(char: string, spelling: Spelling): Map<string, number> {
	const meant = new Map<string, number>();
	const readings = spelling.readings.get(char) ?? [];
	for (const reading of readings) {
		for (const other of looseIndex(spelling).get(looseSyllable(reading)) ?? []) meant.set(other, NEAR_SOUND);
	}
	for (const reading of readings) {
		for (const other of spelling.characters.get(reading) ?? []) meant.set(other, SAME_SOUND);
	}
	meant.set(char, 0);
	return meant;
}

/** What may have been meant by a syllable. */
function meantBySyllable(syllable: string, spelling: Spelling): Map<string, number> {
	const meant = new Map<string, number>();
	for (const char of looseIndex(spelling).get(looseSyllable(syllable)) ?? []) meant.set(char, NEAR_SOUND);
	for (const char of spelling.characters.get(syllable) ?? []) meant.set(char, 0);
	return meant;
}

/** The cheapest rows of characters through the choices, in which neighbours know each other. */
function rows(choices: readonly Map<string, number>[], { pairs }: Spelling): Path[] {
	let paths: Path[] = [START];
	for (const choice of choices) {
		const next = new Cheapest();
		for (const path of paths) {
			const followers = pairs.after(path.char);
			for (const [char, price] of choice) {
				const strange = path.length > 0 && !followers.has(char);
				const cost = path.cost + price + (strange ? STRANGERS : 0);
				if (cost >= next.limit) continue;
				next.add({
					char,
					before: path,
					length: path.length + 1,
					cost,
					strangers: path.strangers + (strange ? 1 : 0),
				});
			}
		}
		paths = next.best();
	}
	return paths;
}

/** The cheapest of many paths; of two that cost the same the first. */
class Cheapest {
	/** What costs no less is none of them. */
	limit = Infinity;
	#paths: Path[] = [];

	add(path: Path): void {
		this.#paths.push(path);
		if (this.#paths.length < 8 * BEAM) return;
		this.#paths = this.best();
		this.limit = this.#paths[BEAM - 1]!.cost;
	}

	best(): Path[] {
		return this.#paths.sort((a, b) => a.cost - b.cost).slice(0, BEAM);
	}
}

const HAN = /(\p{Script=Han}+)/u;

/** Wordings of the site that sound like a query with wrong characters; the likeliest first, never the query itself. */
export function correctlySpelled(query: string, spelling: Spelling, most: number): string[] {
	let wordings: { text: string; cost: number }[] = [{ text: '', cost: 0 }];
	for (const part of query.split(HAN)) {
		const ways = HAN.test(part)
			? rows(
					[...part].map((char) => meantBy(char, spelling)),
					spelling,
				)
					.filter(({ length, cost }) => cost <= 1 + length * DEAREST)
					.map((path) => ({ text: textOf(path), cost: path.cost }))
			: [{ text: part, cost: 0 }];
		wordings = wordings
			.flatMap((before) =>
				ways.map(({ text, cost }) => ({ text: before.text + text, cost: before.cost + cost })),
			)
			.sort((a, b) => a.cost - b.cost)
			.slice(0, BEAM);
	}
	return wordings
		.map(({ text }) => text)
		.filter((text) => text !== query)
		.slice(0, most);
}

/** Wordings of the site that are read as these syllables. */
export function spelled(syllables: readonly string[], spelling: Spelling, most: number): string[] {
	return rows(
		syllables.map((syllable) => meantBySyllable(syllable, spelling)),
		spelling,
	)
		.filter(({ strangers }) => strangers === 0)
		.map(textOf)
		.slice(0, most);
}
