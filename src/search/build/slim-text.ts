/** A text of the index as Pagefind writes it. */
interface WrittenText {
	url: string;
	/** With a zero-width space after every word. */
	content: string;
	filters: Record<string, string[]>;
	meta: Record<string, string>;
	/** What has an id, and which word of the content it stands at. */
	anchors: { element: string; id: string; text: string; location: number }[];
}

const BETWEEN_WORDS = '\u200b';
/** These are looked up in the words of the index, never in the texts. */
const IN_WORDS = new Set(['names', 'context', 'days']);
const FILTERS_SHOWN = new Set(['kind']);
/** Written as pairs of characters, for the words of the index; a text holds a pair as well where it says it once. */
const IN_PAIRS = new Set(['asks', 'heads']);

/** What was written as its pairs of characters, `怎样 样交 PDF`, as a text again: `怎样交 PDF`. */
export function textOfPairs(pairs: string): string {
	let text = '';
	for (const word of pairs.split(' ')) {
		const chars = [...word];
		const goes = chars.length === 2 && text.endsWith(chars[0]!) && /\p{Script=Han}/u.test(chars[0]!);
		text += goes ? chars[1]! : `${text && ' '}${word}`;
	}
	return text;
}

/**
 * A text without what only Pagefind's own script asks for: where its words end, and what has an id without being a
 * heading. Headings say at which character they stand.
 * @param json as Pagefind writes it
 */
export function slimText(json: string): string {
	const { url, content, filters, meta, anchors } = JSON.parse(json) as WrittenText;
	const starts: number[] = [];
	let at = 0;
	for (const word of content.split(BETWEEN_WORDS)) {
		starts.push(at);
		at += word.length;
	}
	const only = <T>(all: Record<string, T>, isKept: (name: string) => boolean): Record<string, T> =>
		Object.fromEntries(Object.entries(all).filter(([name]) => isKept(name)));
	return JSON.stringify({
		url,
		content: content.split(BETWEEN_WORDS).join(''),
		filters: only(filters, (name) => FILTERS_SHOWN.has(name)),
		meta: Object.fromEntries(
			Object.entries(only(meta, (name) => !IN_WORDS.has(name))).map(([name, value]) => [
				name,
				IN_PAIRS.has(name) ? textOfPairs(value) : value,
			]),
		),
		anchors: anchors
			.filter(
				({ element, text, location }) =>
					/^h[2-6]$/i.test(element) && text.trim() && starts[location] !== undefined,
			)
			.sort((a, b) => a.location - b.location)
			.map(({ location, ...anchor }) => ({ ...anchor, location: starts[location] })),
	});
}
