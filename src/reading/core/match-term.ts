/** What a term is found by: its name and text as they are read, its pinyin with spaces between the syllables. */
export interface FindableTerm {
	text: string;
	pinyin: string;
}

const SPACES = /\s+/g;

/**
 * Whether a term answers to what was typed: words that its text holds, or the beginning of its pinyin, in full or by
 * initials (`si bu`, `sibu`, `sblz`). Nothing typed is answered by every term.
 */
export function matchesTerm({ text, pinyin }: FindableTerm, typed: string): boolean {
	const wanted = typed.trim().toLowerCase();
	if (text.toLowerCase().includes(wanted)) return true;
	const letters = wanted.replace(SPACES, '');
	if (!/^[a-z]+$/.test(letters)) return false;
	const initials = pinyin.replace(/(\w)\w*\s*/g, '$1');
	return pinyin.replace(SPACES, '').startsWith(letters) || initials.startsWith(letters);
}
