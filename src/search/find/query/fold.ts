/** What two texts are compared by: letters and digits only, full width made half, lower case. */
export function fold(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A folded text that knows where each of its units stands in the original. */
export interface Folded {
	folded: string;
	places: number[];
}

/** Punctuation and the like, folded once. */
const folds = new Map<string, string>();

function foldOne(char: string): string {
	// Most characters are Chinese and stay as they are.
	if (char >= '\u4e00' && char <= '\u9fff') return char;
	let folded = folds.get(char);
	if (folded === undefined) folds.set(char, (folded = fold(char)));
	return folded;
}

/** Folds a text and keeps the places. */
export function foldWithPlaces(text: string): Folded {
	let folded = '';
	const places: number[] = [];
	let at = 0;
	for (const char of text) {
		const part = foldOne(char);
		folded += part;
		for (let unit = 0; unit < part.length; unit++) places.push(at);
		at += char.length;
	}
	return { folded, places };
}

/** Where in the original the folded wordings occur: pairs of start and end, in order. */
export function findFolded(
	text: string,
	wanted: readonly string[],
	{ folded, places }: Folded = foldWithPlaces(text),
): [number, number][] {
	const found: [number, number][] = [];
	for (const word of wanted) {
		if (!word) continue;
		for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
			const last = places[at + word.length - 1]!;
			found.push([places[at]!, last + (text.codePointAt(last)! > 0xffff ? 2 : 1)]);
		}
	}
	return found.sort((a, b) => a[0] - b[0]);
}
