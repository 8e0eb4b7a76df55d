/** An element of rendered content that stands inside no other. */
export interface TopElement {
	/** Its name, in small letters. */
	tag: string;
	/** The start tag as it is written. */
	start: string;
	/** What stands between its tags; '' for an element without content. */
	inner: string;
	/** The whole element as it is written. */
	whole: string;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/gi;
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * The elements of well-formed HTML one after another, as the Markdown renderer writes it; text that stands between them
 * is left out.
 */
export function topLevel(html: string): TopElement[] {
	const found: TopElement[] = [];
	let depth = 0;
	let open = { tag: '', start: '', from: 0, inner: 0 };
	for (const { 0: text, 1: close, 2: name, 3: closed, index } of html.matchAll(TAG)) {
		const tag = name!.toLowerCase();
		const after = index + text.length;
		if (close) {
			depth -= 1;
			if (depth > 0) continue;
			found.push({
				tag: open.tag,
				start: open.start,
				inner: html.slice(open.inner, index),
				whole: html.slice(open.from, after),
			});
		} else if (VOID.test(tag) || closed) {
			if (depth === 0) found.push({ tag, start: text, inner: '', whole: text });
		} else {
			if (depth === 0) open = { tag, start: text, from: index, inner: after };
			depth += 1;
		}
	}
	return found;
}

/** How many characters a reader sees of a piece of HTML. */
export const visibleLength = (html: string): number =>
	html
		.replace(/<[^>]*>/g, '')
		.replace(/&[a-z#0-9]+;/gi, 'x')
		.replace(/\s+/g, '').length;
