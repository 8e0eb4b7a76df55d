/** What is passed over between two characters of a phrase: quotation and title marks, emphasis, blanks. */
const SILENT = new Set('“”‘’"\'《》〈〉“”‘’*_[ \t\n\r\u3000');
/** Marks that part the members of a phrase; one stands for all. */
const PARTING = new Set('、，；,;');
/** The part of a link that is not read, and the id of a heading. */
const HIDDEN = /\]\([^)]*\)|\[#[^\]]*\]/g;

/** The characters of a text that its wording is judged by. */
export interface Plain {
	text: string;
	/** For each of them, its place in the text that it was taken from. */
	places: number[];
}

/** Takes out of a text what does not change its wording; an empty row stays, as the end of what is said. */
export function plainOf(text: string): Plain {
	const shown = text.replace(HIDDEN, (hidden) => ' '.repeat(hidden.length));
	const places: number[] = [];
	let plain = '';
	for (let at = 0; at < shown.length; at++) {
		const char = shown[at]!;
		if (SILENT.has(char) && !(char === '\n' && shown[at + 1] === '\n')) continue;
		plain += PARTING.has(char) ? '、' : char;
		places.push(at);
	}
	return { text: plain, places };
}

/** True for a Chinese character. */
export const isHan = (char: string | undefined): boolean =>
	char !== undefined && ((char >= '㐀' && char <= '鿿') || char === '〇');
