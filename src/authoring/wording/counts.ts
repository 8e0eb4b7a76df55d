const NUMERALS = '零一二三四五六七八九十';
const MEASURE = /^.[个项种张条大类]/;
/** What stands before a number that counts some of them, or others. */
const SOME = /[前后另其余这那第每又有用占前]$/;

/** The number that a character stands for. */
export function numberOf(char: string | undefined): number | undefined {
	if (char === undefined) return undefined;
	const at = char === '两' ? 2 : NUMERALS.indexOf(char);
	if (at >= 0) return at;
	return /^[0-9０-９]$/.test(char) ? Number(char.normalize('NFKC')) : undefined;
}

/** True where a text gives a set of things, called by how many it has, another number: 五个意识. */
export function isMiscounted(text: string, at: number, phrase: string): boolean {
	const written = numberOf(text[at])!;
	if (phrase.length < 4 || !MEASURE.test(phrase) || written === numberOf(phrase[0]) || written < 2)
		return false;
	// A figure of a larger number, or a part of the whole.
	return numberOf(text[at - 1]) === undefined && !SOME.test(text.slice(Math.max(0, at - 1), at));
}
