/** Spaces of every sort, and what cannot be seen. */
const SPACES = /[ \t\u00a0\u2000-\u200a\u202f\u3000]+/g;
const INVISIBLE =
	/[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]|[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** Text of one line, as it is meant: no invisible marks, no runs of blanks, lines joined as Chinese is. */
export const tidy = (text: string): string =>
	text
		.replace(INVISIBLE, '')
		.replace(/\s*\n\s*/g, '\n')
		.trim()
		// Between words a space, and before a point of a list.
		.replace(/(?<=[\x21-\x7e])\n(?=[\x21-\x7e])|\n(?=\d+[.、．)）]|[（(]\d|[①-⑳•·-])/g, ' ')
		.replaceAll('\n', '')
		.replace(SPACES, ' ');

/** A stem as it is compared with others: width, blanks and punctuation make no difference. */
export const foldStem = (stem: string): string =>
	stem
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s\p{P}]/gu, '');
