import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { BLOCKS, blockOf } from '../find/index/site-words.ts';

/** The 6,763 characters of GB 2312: what a reader's input method offers. */
function commonCharacters(): string[] {
	const decoder = new TextDecoder('gb2312');
	const chars: string[] = [];
	for (let row = 0xb0; row <= 0xf7; row++) {
		// A few places between the two levels are empty.
		for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) {
			chars.push(decoder.decode(new Uint8Array([row, cell])));
		}
	}
	return chars;
}

/** What dictionaries say of single characters, the same for every site. */
export interface Characters {
	/** How each common character may be read: `[['书', ['shu']], …]`. */
	readings: readonly (readonly [char: string, syllables: readonly string[]])[];
	/** Traditional characters with the simplified one that each stands for: `書书學学…`. */
	simplified: string;
}

/** Asks the dictionaries; takes about a second. */
export function charactersOf(): Characters {
	const all = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCodePoint(0x4e00 + at));
	// A line each, in one call: no word reaches over a line's end.
	const conversions = (['tw', 'hk', 't'] as const).map((from) =>
		Converter({ from, to: 'cn' })(all.join('\n')).split('\n'),
	);
	const simplified = all.map((char, at) => {
		const simple = conversions.map((converted) => converted[at]).find((other) => other !== char);
		return simple ? char + simple : '';
	});
	return {
		readings: commonCharacters().map((char) => [char, readingsOf(char)]),
		simplified: simplified.join(''),
	};
}

/** The Han characters of a text, in the order in which they first occur. */
const hanIn = (text: string): Set<string> =>
	new Set([...new Set(text)].filter((char) => /\p{Script=Han}/u.test(char)));

const plain = { toneType: 'none', type: 'array', v: true } as const;

const readingsOf = (char: string): string[] => pinyin(char, { ...plain, multiple: true });

/** How characters are read, as tables for `SiteWords`. */
export interface SyllableTables {
	/** Every syllable with the site's characters that are read so: `shu书数|xue学`. */
	site: string;
	/** The other common characters in the same way, by the block that they are in. */
	strangers: string[];
}

/**
 * How the site's own characters are read, and the common ones, which a reader may choose by mistake. A character with
 * several readings stands under each, and under those that it has in the site's own wordings.
 */
export function syllableTables(
	siteText: string,
	names: readonly string[],
	{ readings }: Characters = charactersOf(),
): SyllableTables {
	const site = hanIn(siteText);
	const common = new Map(readings);
	const table = new Map<string, Set<string>>();
	const add = (syllable: string, char: string): void => {
		if (!/^[a-z]+$/.test(syllable)) return;
		let chars = table.get(syllable);
		if (!chars) table.set(syllable, (chars = new Set()));
		chars.add(char);
	};
	for (const char of new Set([...site, ...common.keys()])) {
		for (const syllable of common.get(char) ?? readingsOf(char)) add(syllable, char);
	}
	for (const name of names) {
		const chars = [...name];
		const syllables = pinyin(name, plain);
		if (syllables.length === chars.length) chars.forEach((char, at) => add(syllables[at]!, char));
	}
	const sorted = [...table].sort(([a], [b]) => (a < b ? -1 : 1));
	const only = (isIn: (char: string) => boolean): [string, string][] =>
		sorted.map(([syllable, chars]) => [syllable, [...chars].filter(isIn).join('')]);
	const strangers = Array.from({ length: BLOCKS }, (_, block) =>
		only((char) => !site.has(char) && blockOf(char) === block).filter(([, chars]) => chars),
	);
	const textOf = (rows: readonly [string, string][]): string => rows.map((row) => row.join('')).join('|');
	return { site: textOf(only((char) => site.has(char))), strangers: strangers.map(textOf) };
}

let converter: ((text: string) => string) | undefined;
/** Its dictionaries are read once, which takes longer than a text. */
const toTraditional = (text: string): string => (converter ??= ToTraditional({ from: 'cn', to: 'tw' }))(text);

/** Traditional characters, each with its simplified one behind it, as far as the site has that. */
export function traditionalTable(siteText: string, { simplified }: Characters = charactersOf()): string {
	const site = hanIn(siteText);
	let table = '';
	for (const [, char, simple] of simplified.matchAll(/(.)(.)/gu)) {
		if (site.has(simple!) && !site.has(char!)) table += char! + simple!;
	}
	// Some characters stand for another only in certain words, “写明了” “寫明瞭”: asked of the site's own text.
	const written = toTraditional(siteText);
	const added = new Set(table);
	for (let at = 0; written.length === siteText.length && at < siteText.length; at++) {
		const char = written[at]!;
		if (char === siteText[at] || added.has(char) || site.has(char)) continue;
		added.add(char);
		table += char + siteText[at]!;
	}
	return table;
}
