/** What the narrowest phone has room for in the largest type, in characters. */
const ROOM = 11;
/** What stands around a cell. */
const PADDING = 1.5;
/** Words that are not Han; signs of Han with what they cling to. */
const UNBROKEN = /[!-~]+|[^!-~]?[，。；：、？！“”‘’（）《》…—]+[^!-~]?/g;
/** The least that a first column keeps (MarkdownContent.astro). */
const FIRST = 4.1;

/**
 * Puts the tables of a rendered page that a phone may have no room for into a frame that scrolls, takes keys in
 * every browser, and is called as the heading above it, or as the page where it has none.
 */
export function withWideTables(html: string): string {
	let heading = '_top';
	return html.replace(/<h[23] id="([^"]+)"|<table>[\s\S]*?<\/table>/g, (part, id?: string) => {
		if (id !== undefined) heading = id;
		return id !== undefined || leastWidth(part) <= ROOM
			? part
			: `<div class="scroll-x" role="group" tabindex="0" aria-labelledby="${heading}">${part}</div>`;
	});
}

/** How narrow a table can be, in characters: its headings stand on one line, Han breaks anywhere but at signs, other words nowhere. */
function leastWidth(table: string): number {
	const columns: number[] = [];
	for (const row of table.split('<tr>').slice(1)) {
		[...row.matchAll(/<(t[hd])[^>]*>([\s\S]*?)<\/\1>/g)].forEach(([, tag, cell], at) => {
			const text = cell!.replace(/<[^>]*>/g, '').replace(/&\w+;/g, ' ');
			const words = tag === 'th' ? [text] : (text.match(UNBROKEN) ?? []);
			columns[at] = Math.max(columns[at] ?? (at === 0 ? FIRST : 1), ...words.map(lengthOf));
		});
	}
	return columns.reduce((sum, width) => sum + width + PADDING, 0);
}

/** In characters of Han; others are about half as wide. */
const lengthOf = (text: string): number =>
	[...text].reduce((sum, sign) => sum + (sign < '\u0250' ? 0.55 : 1), 0);
