import { unescapeHtml } from '../../page/core/unescape-html.ts';

/** A part of a built page that readers may look for by itself: an element with `data-search` and an id. */
export interface PagePart {
	/** What it is: `term`, `entry`, `chapter`, `clause`, `document`, `item`. */
	type: string;
	id: string;
	title: string;
	/** The element whole. */
	html: string;
}

/** What search needs to know of a built page. */
export interface BuiltPage {
	/** Relative to the root of the site, `topics/ideals/`. */
	path: string;
	html: string;
	/** False where the page keeps out of search itself; its parts may still be found. */
	indexed: boolean;
	title: string;
	/** What its head says of it. */
	description: string;
	headings: { id: string; text: string }[];
	parts: PagePart[];
}

const BLOCK =
	/<\/?(?:p|li|ul|ol|dl|dt|dd|div|section|h[1-6]|table|tr|td|th|details|summary|label|br|nav|blockquote)\b[^>]*>/g;

/** The visible text of a piece of HTML, a line a block. */
export function textOf(html: string): string {
	const bare = html
		.replace(/<(script|style|svg|select|button|template)\b[\s\S]*?<\/\1>/g, '')
		.replace(BLOCK, '\n')
		.replace(/<[^>]*>/g, '');
	return unescapeHtml(bare)
		.replace(/[ \t]*\n\s*/g, '\n')
		.trim();
}

/** The element that begins at an offset, to its end; the HTML is Astro's own, so its tags are balanced. */
export function elementAt(html: string, start: number): string {
	const name = /^<([\w-]+)/.exec(html.slice(start, start + 40))![1]!;
	const tags = new RegExp(`<(/?)${name}(?=[\\s>/])[^>]*>`, 'g');
	tags.lastIndex = start;
	let depth = 0;
	for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
		depth += tag[1] ? -1 : 1;
		if (depth === 0) return html.slice(start, tags.lastIndex);
	}
	return html.slice(start);
}

const attribute = (tag: string, name: string): string | undefined =>
	new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** What a reader does not see on the page, or what only leads on from it. */
const IGNORED =
	/<(?:(?:template|noscript|nav|dialog)(?=[\s>])|(?!(?:input|img|br|hr|meta|link|source|wbr)\b)[\w-]+\b[^>]*\s(?:data-pagefind-ignore|hidden)(?=[\s>=]))/g;

/** HTML without the elements that keep out of search. */
export function withoutIgnored(html: string): string {
	let rest = '';
	let at = 0;
	IGNORED.lastIndex = 0;
	for (let found = IGNORED.exec(html); found; found = IGNORED.exec(html)) {
		rest += html.slice(at, found.index);
		at = found.index + elementAt(html, found.index).length;
		IGNORED.lastIndex = at;
	}
	return rest + html.slice(at);
}

/** Reads a built page. */
export function readBuiltPage(path: string, html: string): BuiltPage {
	const start = html.search(/<main\b/);
	const main = start < 0 ? '' : withoutIgnored(elementAt(html, start));
	const parts: PagePart[] = [];
	for (const { 0: tag, index } of main.matchAll(/<[\w-]+[^>]*\sdata-search="[^>]*>/g)) {
		const element = elementAt(main, index);
		const named = attribute(tag, 'data-search-title');
		const heading = /<(dt|h[2-6]|label)\b[^>]*>([\s\S]*?)<\/\1>/.exec(element);
		const inner = /\sid="([^"]+)"/.exec(element)?.[1];
		const id = attribute(tag, 'id') ?? inner;
		if (!id) continue;
		parts.push({
			type: attribute(tag, 'data-search')!,
			id,
			title: textOf(named ?? heading?.[2] ?? element).split('\n')[0]!,
			html: element,
		});
	}
	return {
		path,
		html,
		indexed: /<main[^>]*\sdata-pagefind-body/.test(html),
		title: textOf(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(main)?.[1] ?? ''),
		description: textOf(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''),
		headings: [...main.matchAll(/<h[2-4]\b[^>]*\sid="([^"]+)"[^>]*>([\s\S]*?)<\/h/g)].map(
			([, id, inner]) => ({
				id: id!,
				text: textOf(inner!),
			}),
		),
		parts,
	};
}
