/** A text as it is searched, with the place in the written text that each of its characters comes from. */
export interface FoldedText {
	text: string;
	/** By character of `text`; one more at the end. */
	from: number[];
}

const QUOTES = /[“”„‟「」『』﹁﹂﹃﹄‘’‚‛＂＇"']/;
const DASHES = /[‐‑‒–—―－﹣]/;
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];
const [SMALL_A, SMALL_Z, ZERO, NINE] = [0x61, 0x7a, 0x30, 0x39];
const isSpace = (sign: string): boolean => /[\s\u3000\u00A0\u200B\uFEFF]/.test(sign);
const isAscii = (sign: string | undefined): boolean => sign !== undefined && /[\x21-\x7E]/.test(sign);

/**
 * Text without what makes no difference to a reader: all quotation marks are one, full width is half width, capitals
 * are small, and space counts only between two words of Latin letters or digits.
 */
export function foldText(written: string): FoldedText {
	let text = '';
	const from: number[] = [];
	let gap: number | undefined;
	for (let at = 0; at < written.length; at++) {
		// Most of a text is Han, which is what it is.
		const code = written.charCodeAt(at);
		if (code >= FIRST_HAN && code <= LAST_HAN) {
			text += written[at]!;
			from.push(at);
			gap = undefined;
			continue;
		}
		const sign = written[at]!;
		const isPlain = (code >= SMALL_A && code <= SMALL_Z) || (code >= ZERO && code <= NINE);
		if (!isPlain && isSpace(sign)) {
			gap ??= at;
			continue;
		}
		const folded = isPlain
			? sign
			: QUOTES.test(sign)
				? '"'
				: DASHES.test(sign)
					? '-'
					: sign === '～' || sign === '〜'
						? '~'
						: sign.normalize('NFKC').toLowerCase();
		if (gap !== undefined && isAscii(text.at(-1)) && isAscii(folded[0])) {
			text += ' ';
			from.push(gap);
		}
		gap = undefined;
		for (const part of folded) {
			text += part;
			for (let unit = 0; unit < part.length; unit++) from.push(at);
		}
	}
	from.push(written.length);
	return { text, from };
}
