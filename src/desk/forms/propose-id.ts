import { pinyin } from 'pinyin-pro';
import { faultOfId } from '../../model/names.ts';

/** The words that so many titles begin with say nothing of what they are about. */
const EMPTY_BEGINNING = /^(?:关于|有关|开展|做好|组织|进行|印发|召开)+/;
const SYLLABLES = 4;
const LONGEST = 40;

/** Full pinyin with spaces and without tones, as terms have it. */
export const pinyinOf = (words: string): string =>
	pinyin(words.replace(/[^\p{Script=Han}]/gu, ''), { toneType: 'none', type: 'array', v: true })
		.filter((syllable) => /^[a-z]+$/.test(syllable))
		.join(' ');

/**
 * An id for a new thing: Latin words of its title, else how its first characters are read.
 * @param used every id that is or was in use
 */
export function proposeId(title: string, used: ReadonlySet<string>, otherwise = 'new'): string {
	const latin =
		title
			.normalize('NFKC')
			.toLowerCase()
			.match(/[a-z][a-z0-9]*/g) ?? [];
	const read = pinyinOf(title.replace(EMPTY_BEGINNING, '')).split(' ').filter(Boolean).slice(0, SYLLABLES);
	const words = read.length > 0 ? read : latin.slice(0, SYLLABLES);
	const base = words.join('-').slice(0, LONGEST).replace(/-+$/, '') || otherwise;
	return unused(faultOfId(base) !== undefined || base === 'mine' ? `${base}-1` : base, used);
}

/** The id, with a number after it where it is taken. */
export function unused(base: string, used: ReadonlySet<string>): string {
	if (!used.has(base)) return base;
	for (let number = 2; ; number++) {
		const id = `${base}-${number}`;
		if (!used.has(id)) return id;
	}
}
