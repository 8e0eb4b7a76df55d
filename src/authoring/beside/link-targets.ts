import { isFileName } from './file-kinds.ts';

/** A link or a picture in a row of a body, as its author wrote it. */
export interface WrittenLink {
	isImage: boolean;
	/** The words of the link; what is read out in place of a picture. */
	words: string;
	/** What it leads to, without brackets and title. */
	target: string;
	/** Where what stands between the round brackets begins and ends. */
	start: number;
	end: number;
}

/** What stands between the round brackets: in `<>`, or with pairs of brackets in it, as in `图(1).png`. */
const TARGET = /(\s*<[^<>\n]*>[^()\n]*|(?:[^()\n]|\([^()\n]*\))*)\)/y;

/**
 * The links and pictures of a row; file names may hold spaces and brackets, and words a picture of their own. The row
 * is walked once, so that a long one with many brackets takes no longer than its length.
 */
export function linkTargets(row: string): WrittenLink[] {
	const found: WrittenLink[] = [];
	/** Where the brackets begin that are still open. */
	const opened: number[] = [];
	for (let at = 0; at < row.length; at++) {
		if (row[at] === '[') opened.push(at);
		if (row[at] !== ']') continue;
		const open = opened.pop();
		if (row[at + 1] !== '(') continue;
		const start = at + 2;
		TARGET.lastIndex = start;
		const written = TARGET.exec(row)?.[1];
		if (written === undefined) continue;
		const end = start + written.length;
		const target = targetOf(written);
		if (target !== '') {
			const words = open === undefined ? '' : row.slice(open + 1, at).trim();
			found.push({ isImage: open !== undefined && row[open - 1] === '!', words, target, start, end });
		}
		at = end;
	}
	return found;
}

/** `[名称]: /地址/` at the start of a row: what links and pictures elsewhere in the body name. */
const DEFINITION = /^( {0,3}\[(?!\^)([^[\]]+)\]:[ \t]*)(?:<([^<>]*)>|(\S+))/;

/** The address that a row of a body gives a name, and where it stands in the row. */
export function definitionIn(
	row: string,
): { name: string; target: string; start: number; end: number } | undefined {
	const found = DEFINITION.exec(row);
	if (!found) return undefined;
	const [whole, before, name, bracketed, bare] = found;
	return { name: name!.trim(), target: bracketed ?? bare!, start: before!.length, end: whole.length };
}

/** What a link leads to: without `<>`, without a title behind it; the name of a file whole, with its spaces. */
function targetOf(written: string): string {
	const text = written.trim();
	const bracketed = /^<([^<>]*)>/.exec(text)?.[1];
	if (bracketed !== undefined) return bracketed.trim();
	const untitled = text.replace(/\s+(?:"[^"]*"|'[^']*'|“[^”]*”)$/, '');
	return isFileName(untitled) ? untitled : (untitled.split(/\s/)[0] ?? '');
}
