import path from 'node:path';
import { pinyin } from 'pinyin-pro';
import { readLibrary } from '../../src/authoring/read/read-library.ts';
import { findWordings } from '../../src/authoring/wording/find-wordings.ts';
import { isHan } from '../../src/authoring/wording/plain.ts';
import { siteTexts } from '../../src/authoring/wording/site-texts.ts';
import { joined, wordingsOf, wrongInTexts } from '../../src/authoring/wording/site-wordings.ts';
import { Chance } from './search/random.ts';

// `npm run bench:wording [-- SEED …]`: how many random slips in known phrases are caught, how many alarms are false.
const SEEDS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 2];
const [BATCHES, EACH] = [10, 100];

const read = readLibrary(path.resolve(import.meta.dirname, '../..', process.env['CONTENT_DIR'] ?? 'content'));
const began = performance.now();
const cpu = process.cpuUsage();
const texts = siteTexts(read);
const known = wordingsOf(read.library);
const alarms = wrongInTexts(texts, known);
const took = (performance.now() - began) / 1000;
const spent = process.cpuUsage(cpu);
const bare = wrongInTexts(texts, { ...known, exceptions: [] });
const { phrases } = known;
const text = joined(texts);
/** What is told of the text as it is, right or wrong, is not told of a slip. */
const before = findWordings(text, known).length;
console.log(
	`${phrases.length} phrases, ${known.sets.length} sets, ${text.length} characters: ${took.toFixed(2)} s, ${((spent.user + spent.system) / 1e6).toFixed(2)} s of processor time`,
);
for (const [name, found] of [
	['with', alarms],
	['without', bare],
] as const) {
	const rate = (found.length / text.length) * 100_000;
	console.log(`${name} exceptions: ${found.length} alarms, ${rate.toFixed(2)} in 100,000 characters`);
}

/** The common characters (the first level of GB 2312) by how they are read. */
const decoder = new TextDecoder('gb2312');
const bySound = new Map<string, string[]>();
for (let row = 0xb0; row <= 0xd7; row++) {
	for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) {
		const char = decoder.decode(new Uint8Array([row, cell]));
		const sound = pinyin(char, { toneType: 'none' });
		bySound.set(sound, [...(bySound.get(sound) ?? []), char]);
	}
}
const sounds = [...bySound.values()];

type Alter = (phrase: string, chance: Chance) => { written: string; changed: number } | undefined;

const replaced = (phrase: string, at: number, char: string): string =>
	phrase.slice(0, at) + char + phrase.slice(at + 1);

const hanPlaces = (phrase: string): number[] =>
	Array.from(phrase, (_, at) => at).filter((at) => isHan(phrase[at]));

const KINDS: Record<string, Alter> = {
	'same sound': (phrase, chance) => {
		const at = chance.of(hanPlaces(phrase));
		const alike = bySound
			.get(pinyin(phrase[at]!, { toneType: 'none' }))
			?.filter((char) => char !== phrase[at]);
		return alike?.length ? { written: replaced(phrase, at, chance.of(alike)), changed: at } : undefined;
	},
	'any other, inside of five and more': (phrase, chance) => {
		if (phrase.length < 5) return undefined;
		const at = chance.of(hanPlaces(phrase).filter((place) => place > 0 && place < phrase.length - 1));
		const char = chance.of(chance.of(sounds));
		return at === undefined || char === phrase[at]
			? undefined
			: { written: replaced(phrase, at, char), changed: at };
	},
	'missing, inside of five and more': (phrase, chance) => {
		if (phrase.length < 5) return undefined;
		const at = chance.of(hanPlaces(phrase).filter((place) => place > 0 && place < phrase.length - 1));
		if (at === undefined || phrase[at] === phrase[at + 1] || phrase[at] === phrase[at - 1]) return undefined;
		return { written: phrase.slice(0, at) + phrase.slice(at + 1), changed: at };
	},
	'doubled, inside of four and more': (phrase, chance) => {
		if (phrase.length < 4) return undefined;
		const at = chance.of(hanPlaces(phrase).filter((place) => place > 0 && place < phrase.length - 1));
		if (at === undefined) return undefined;
		return { written: phrase.slice(0, at) + phrase[at]! + phrase.slice(at), changed: at };
	},
	'swapped, of four and more': (phrase, chance) => {
		if (phrase.length < 4) return undefined;
		const at = chance.below(phrase.length - 1);
		const [one, other] = [phrase[at]!, phrase[at + 1]!];
		if (one === other || !isHan(one) || !isHan(other)) return undefined;
		return { written: replaced(replaced(phrase, at, other), at + 1, one), changed: at };
	},
};

/** Ends of clauses, behind which a phrase that the site does not write may stand. */
const clauses = [...text.matchAll(/(?<=\p{Script=Han}{4})[、。](?=\p{Script=Han}{4})/gu)].map(
	({ index }) => index + 1,
);
const placesOf = new Map(
	phrases.map((phrase) => {
		const places: number[] = [];
		for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) places.push(at);
		return [phrase, places];
	}),
);

/** Puts slips into the text, far from one another, and counts those that are told. */
function batch(alter: Alter, chance: Chance): { caught: number; false: number; missed: string[] } {
	const put: { from: number; to: number; written: string; phrase: string }[] = [];
	while (put.length < EACH) {
		const phrase = chance.of(phrases);
		const places = placesOf.get(phrase)!;
		const from = places.length > 0 ? chance.of(places) : chance.of(clauses);
		const to = places.length > 0 ? from + phrase.length : from;
		if (put.some((other) => Math.abs(other.from - from) < 100)) continue;
		const altered = alter(phrase, chance);
		// What comes out as another phrase of the site is no slip.
		if (altered && !phrases.includes(altered.written))
			put.push({ from, to, written: altered.written, phrase });
	}
	put.sort((a, b) => a.from - b.from);
	let done = '';
	let last = 0;
	const spans = put.map(({ from, to, written, phrase }) => {
		done += text.slice(last, from) + written;
		last = to;
		return { begin: done.length - written.length, end: done.length, written, phrase };
	});
	const found = findWordings(done + text.slice(last), known);
	const meets = (
		span: { begin: number; end: number },
		{ at, length }: { at: number; length: number },
	): boolean => at < span.end && at + length > span.begin;
	const missed = spans.filter((span) => !found.some((wrong) => meets(span, wrong)));
	return {
		caught: EACH - missed.length,
		false: Math.max(0, found.filter((wrong) => !spans.some((span) => meets(span, wrong))).length - before),
		missed: missed.map(({ phrase, written }) => `${phrase}→${written}`),
	};
}

for (const seed of SEEDS) {
	for (const [kind, alter] of Object.entries(KINDS)) {
		const chance = new Chance(seed);
		const batches = Array.from({ length: BATCHES }, () => batch(alter, chance));
		const sum = (of: 'caught' | 'false'): number => batches.reduce((total, each) => total + each[of], 0);
		const [share, rate] = [
			(sum('caught') / (BATCHES * EACH)) * 100,
			(sum('false') / (BATCHES * text.length)) * 100_000,
		];
		console.log(
			`seed ${seed}, ${kind}: ${share.toFixed(1)} % of ${BATCHES * EACH} caught, ${rate.toFixed(2)} false alarms in 100,000 characters`,
		);
		const missed = batches.flatMap((each) => each.missed).slice(0, 8);
		if (missed.length > 0) console.log(`  missed, among others: ${missed.join(' ')}`);
	}
}
