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
		meta: only(meta, (name) => !IN_WORDS.has(name)),
		anchors: anchors
			.filter(
				({ element, text, location }) =>
					/^h[2-6]$/i.test(element) && text.trim() && starts[location] !== undefined,
			)
			.sort((a, b) => a.location - b.location)
			.map(({ location, ...anchor }) => ({ ...anchor, location: starts[location] })),
	});
}
