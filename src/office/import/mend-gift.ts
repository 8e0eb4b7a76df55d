/** A block of GIFT as it was meant. */
export interface MendedGift {
	text: string;
	changes: string[];
	/** Why nothing can be made of it. */
	fault?: string;
}

/**
 * Mends what an input method and a plain colon do to GIFT: its parser takes braces and signs of full width for text
 * and stops at a colon inside a sentence.
 */
export function mendGift(block: string): MendedGift {
	const changes: string[] = [];
	let text = block
		.replaceAll('｛', '{')
		.replaceAll('｝', '}')
		.replace(/^(\s*)：：(.*?)：：/, '$1::$2::');
	const open = indexOfBare(text, '{');
	const close = indexOfBare(text, '}');
	if (open < 0 !== close < 0 || open > close) {
		return { text, changes, fault: '花括号只有一边，分不出答案：写成 { … }' };
	}
	if (open >= 0) {
		const answers = text
			.slice(open, close)
			.replace(/(^\{|[\n\s])(\s*)＝/g, '$1$2=')
			.replace(/(^\{|[\n\s])(\s*)～/g, '$1$2~');
		text = text.slice(0, open) + answers + text.slice(close);
	}
	if (text !== block) changes.push('全角的 ｛ ＝ ～ ｝ 按半角的收');
	const [title = ''] = /^\s*::(?:[^:\\]|\\.)*::/.exec(text) ?? [];
	const rest = text.slice(title.length);
	// In a number the colon gives its range.
	const escaped = /\{\s*#/.test(rest) ? rest : rest.replace(/(?<!\\):/g, '\\:');
	if (escaped !== rest) changes.push('文字里的半角冒号按文字收');
	return { text: title + escaped, changes };
}

/** Where a sign stands that no stroke makes text of. */
const indexOfBare = (text: string, sign: '{' | '}'): number => text.search(new RegExp(`(?<!\\\\)\\${sign}`));
