import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { fold } from '../../../src/search/find/query/fold.ts';
import { toChinese } from '../../../src/search/find/query/written-otherwise.ts';
import { looseSyllable } from '../../../src/search/find/spelling/sounds.ts';
import type { Corpus, CorpusPage } from './corpus.ts';
import { Chance } from './random.ts';

export const CLASSES = [
	'verbatim',
	'title fragment',
	'homophone in title',
	'homophone in body',
	'near-homophone in title',
	'full pinyin',
	'initials',
	'two keywords, space',
	'two keywords, no space',
	'traditional',
	'full-width',
	'Chinese numerals',
] as const;
export type QueryClass = (typeof CLASSES)[number];

/** Of these every place that holds the wording is to be found, not only the best ones. */
export const isRecalled = (name: QueryClass): boolean => /^(verbatim|two|trad|full-w|Chin)/.test(name);

/** A query, and what a right answer holds. */
export interface Draw {
	class: QueryClass;
	query: string;
	/** What a page must hold, folded. */
	holds: string[];
	/** A page that holds it. */
	source: string;
}

const plain = { toneType: 'none', type: 'array', v: true } as const;
const traditional = Converter({ from: 'cn', to: 'tw' });
const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Draws so many queries a class; fewer where the site does not hold so many. */
export function drawQueries(
	corpus: Corpus,
	seed: number,
	count: number,
	only: readonly string[] = CLASSES,
): Draw[] {
	return CLASSES.filter((name) => only.includes(name)).flatMap((name, at) => {
		const chance = new Chance(seed * 1000 + at);
		const draws = new Map<string, Draw>();
		for (let tries = 0; draws.size < count && tries < count * 200; tries++) {
			const draw = drawers[name](corpus, chance);
			if (draw) draws.set(draw.query, { class: name, ...draw });
		}
		return [...draws.values()];
	});
}

type Drawer = (corpus: Corpus, chance: Chance) => Omit<Draw, 'class'> | undefined;

/** A stretch of a text without punctuation; it begins and ends where a word or number does. */
function stretch(chance: Chance, text: string, least: number, most: number): string | undefined {
	const units = [...text.matchAll(/\p{Script=Han}|[a-z0-9]+/giu)];
	const start = chance.below(units.length);
	const wanted = least + chance.below(most - least + 1);
	const last = units[start + wanted - 1];
	if (!last) return undefined;
	const piece = text.slice(units[start]!.index, last.index + last[0].length);
	return /^[\p{Script=Han}a-z0-9 ]+$/iu.test(piece) ? piece : undefined;
}

const pageOf = (corpus: Corpus, chance: Chance): CorpusPage => chance.of(corpus.pages);

const fromBody = (corpus: Corpus, chance: Chance, least: number, most: number) => {
	const page = pageOf(corpus, chance);
	const text = stretch(chance, chance.of(page.lines), least, most);
	return text && corpus.folded.includes(fold(text)) ? { text, page } : undefined;
};

const fromTitle = (corpus: Corpus, chance: Chance, least: number, most: number) => {
	const page = pageOf(corpus, chance);
	const text = stretch(chance, page.title, least, most);
	return text ? { text, page } : undefined;
};

/** A name of Chinese characters only, whole. */
const fromNames = (corpus: Corpus, chance: Chance) => {
	const page = pageOf(corpus, chance);
	const text = chance.of(page.names);
	return /^\p{Script=Han}{2,10}$/u.test(text) ? { text, page } : undefined;
};

const bySyllable = new Map<string, string[]>();
const byLoose = new Map<string, string[]>();

/** The common characters by what they sound like. */
function soundsLike(loose: boolean): Map<string, string[]> {
	if (bySyllable.size === 0) {
		const decoder = new TextDecoder('gb2312');
		for (let row = 0xb0; row <= 0xd7; row++) {
			for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) {
				const char = decoder.decode(new Uint8Array([row, cell]));
				const [syllable = ''] = pinyin(char, plain);
				bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), char]);
				const key = looseSyllable(syllable);
				byLoose.set(key, [...(byLoose.get(key) ?? []), char]);
			}
		}
	}
	return loose ? byLoose : bySyllable;
}

/** One character chosen wrongly: it sounds alike, and the site holds no such wording. */
function misspell(corpus: Corpus, chance: Chance, text: string, near: boolean): string | undefined {
	const chars = [...text];
	const at = chance.below(chars.length);
	const [syllable = ''] = [pinyin(text, plain)[at]];
	const same = soundsLike(false).get(syllable!) ?? [];
	const others = near
		? (soundsLike(true).get(looseSyllable(syllable!)) ?? []).filter((char) => !same.includes(char))
		: same;
	const wrong = others.filter((char) => char !== chars[at]);
	if (wrong.length === 0) return undefined;
	chars[at] = chance.of(wrong);
	const query = chars.join('');
	return corpus.folded.includes(query) ? undefined : query;
}

const misspelled =
	(from: typeof fromBody, least: number, most: number, near: boolean): Drawer =>
	(corpus, chance) => {
		const drawn = from(corpus, chance, least, most);
		if (!drawn || !/^\p{Script=Han}+$/u.test(drawn.text)) return undefined;
		const query = misspell(corpus, chance, drawn.text, near);
		return query ? { query, holds: [drawn.text], source: drawn.page.path } : undefined;
	};

const twoWords =
	(between: string): Drawer =>
	(corpus, chance) => {
		const page = pageOf(corpus, chance);
		const words = [...segmenter.segment(page.lines.join('\n'))]
			.map(({ segment }) => segment)
			.filter((word) => /^\p{Script=Han}{2,4}$/u.test(word));
		if (words.length < 20) return undefined;
		const pair = [chance.of(words), chance.of(words)];
		if (pair[0] === pair[1] || corpus.folded.includes(pair.join(''))) return undefined;
		return { query: pair.join(between), holds: pair, source: page.path };
	};

const drawers: Record<QueryClass, Drawer> = {
	verbatim: (corpus, chance) => {
		const drawn = fromBody(corpus, chance, 2, 8);
		return drawn && { query: drawn.text, holds: [fold(drawn.text)], source: drawn.page.path };
	},
	'title fragment': (corpus, chance) => {
		const drawn = fromTitle(corpus, chance, 2, 6);
		return drawn && { query: drawn.text, holds: [fold(drawn.text)], source: drawn.page.path };
	},
	'homophone in title': misspelled(fromTitle, 3, 8, false),
	'homophone in body': misspelled(fromBody, 4, 8, false),
	'near-homophone in title': misspelled(fromTitle, 3, 8, true),
	'full pinyin': (corpus, chance) => {
		const drawn = fromNames(corpus, chance);
		return (
			drawn && { query: pinyin(drawn.text, plain).join(''), holds: [drawn.text], source: drawn.page.path }
		);
	},
	initials: (corpus, chance) => {
		const drawn = fromNames(corpus, chance);
		const query =
			drawn &&
			pinyin(drawn.text, plain)
				.map((syllable) => syllable[0]!)
				.join('');
		return query ? { query, holds: [drawn.text], source: drawn.page.path } : undefined;
	},
	'two keywords, space': twoWords(' '),
	'two keywords, no space': twoWords(''),
	traditional: (corpus, chance) => {
		const drawn = fromBody(corpus, chance, 2, 8);
		const query = drawn && traditional(drawn.text);
		return query && query !== drawn.text
			? { query, holds: [fold(drawn.text)], source: drawn.page.path }
			: undefined;
	},
	'full-width': (corpus, chance) => {
		const drawn = fromBody(corpus, chance, 2, 8);
		const query = drawn?.text.replace(/[!-~]/g, (char) =>
			String.fromCodePoint(char.codePointAt(0)! + 0xfee0),
		);
		return query && query !== drawn!.text
			? { query, holds: [fold(drawn!.text)], source: drawn!.page.path }
			: undefined;
	},
	'Chinese numerals': (corpus, chance) => {
		const page = pageOf(corpus, chance);
		const line = chance.of(page.lines);
		const dates = [...line.matchAll(/(?:\d+ ?[年月日] ?)+/g)];
		if (dates.length === 0) return undefined;
		const found = chance.of(dates);
		const date = found[0].replace(/\s+/g, '');
		const behind = /^\p{Script=Han}{0,3}/u.exec(line.slice(found.index + found[0].length))![0];
		const tail = behind.slice(0, chance.below(behind.length + 1));
		return { query: toChinese(date) + tail, holds: [fold(date + tail)], source: page.path };
	},
};
