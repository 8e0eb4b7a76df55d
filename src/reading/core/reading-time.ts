import { spokenText } from './spoken-text.ts';

/** Characters a minute: reading aloud in Chinese runs at about 240 to 260, the pace of a news reader or a little under. */
const PACE = 250;

/** What of Markdown is not read: addresses, ids of headings, lines of a table's frame, signs. */
const UNREAD = /\]\([^)]*\)|\[#[^\]]*\]|^\|[\s|:-]+\|$|^:::.*$|[|#>[\]]/gm;

/**
 * How many minutes it takes to read a text of Markdown aloud, in minutes, a begun one as a whole: each Chinese character of
 * what is said counts, numbers and dates as they are spoken, and a word of Latin letters as two.
 */
export function minutesAloud(markdown: string): number {
	const said = spokenText(markdown.replace(UNREAD, ' '));
	const characters = said.match(/\p{Script=Han}/gu)?.length ?? 0;
	const words = said.match(/[A-Za-z]+/g)?.length ?? 0;
	return Math.max(1, Math.ceil((characters + 2 * words) / PACE));
}
