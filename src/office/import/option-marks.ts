import { LETTERS } from './row.ts';
import type { Letter, Row } from './row.ts';

/** Letters of full width as ASCII, each in its place. */
export const narrowLetters = (text: string): string =>
	text.replace(/[Ａ-Ｚａ-ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));

const MARK = '\\s*[、.．:：)）,，]|[ \\t\\u3000]+(?=\\S)';

/** True where a line begins with the mark of an option. */
export const beginsWithOption = (line: string): boolean =>
	new RegExp(`^\\s*[(（]?[A-H](?:${MARK})`).test(narrowLetters(line));

/**
 * The options that a text lists, `A. … B、… C．…` on one line or several. A letter counts as a mark where it is the
 * next one in the alphabet, so that one inside an option does not.
 * @returns what stands before the first mark as `rest`
 */
export function splitOptions(text: string): { options: Row['options']; rest: string } {
	const narrow = narrowLetters(text);
	const starts: { letter: Letter; mark: number; text: number }[] = [];
	let from = 0;
	for (const letter of LETTERS) {
		const found = new RegExp(
			`(?:^|[\\s;；。，,、|]|(?<=[^\\sA-Za-z]))[(（]?${letter}(?:${letter === 'A' ? MARK : '\\s*[、.．:：)）]|[ \\t\\u3000]+(?=\\S)'})`,
			'm',
		).exec(narrow.slice(from));
		if (!found) break;
		starts.push({ letter, mark: from + found.index, text: from + found.index + found[0].length });
		from += found.index + found[0].length;
	}
	const options: Row['options'] = {};
	for (const [at, { letter, text: start }] of starts.entries()) {
		options[letter] = text
			.slice(start, starts[at + 1]?.mark)
			.trim()
			.replace(/[;；|]$/, '');
	}
	return { options, rest: text.slice(0, starts[0]?.mark ?? text.length) };
}

/** An option without the letter that it repeats from its column: `A. …` under A. */
export function withoutOwnLetter(letter: Letter, text: string): string {
	const narrow = narrowLetters(text);
	const mark = new RegExp(`^\\s*[(（]?${letter}\\s*[、.．:：)）]\\s*`).exec(narrow)?.[0] ?? '';
	// An abbreviation keeps its letter: “A.I.”.
	return /^[A-Za-z]/.test(narrow.slice(mark.length)) && mark.includes('.') ? text : text.slice(mark.length);
}
