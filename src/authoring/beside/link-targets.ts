import { isFileName } from './file-kinds.ts';

/** A link or a picture in a row of a body, as its author wrote it. */
export interface LinkTarget {
	isImage: boolean;
	/** The words of the link; what is read out in place of a picture. */
	words: string;
	/** What it leads to, without brackets and title. */
	target: string;
	/** Where what stands between the round brackets begins and ends. */
	start: number;
	end: number;
}

/** `](`, then what stands between the brackets: in `<>`, or with pairs of brackets in it, as in `图(1).png`. */
const TARGET = /\]\((\s*<[^<>\n]*>[^()\n]*|(?:[^()\n]|\([^()\n]*\))*)\)/g;
/** What stands before: `[` and the words, `!` for a picture; the words may hold a picture of their own. */
const START = /(!?)\[((?:[^[\]]|\[[^[\]]*\](?:\([^()]*\))?)*)$/;

/** The links and pictures of a row; file names may hold spaces and brackets. */
export function linkTargets(row: string): LinkTarget[] {
	return [...row.matchAll(TARGET)].flatMap((found): LinkTarget[] => {
		const before = START.exec(row.slice(0, found.index));
		const target = targetOf(found[1]!);
		if (target === '') return [];
		const start = found.index + 2;
		return [
			{
				isImage: before?.[1] === '!',
				words: (before?.[2] ?? '').trim(),
				target,
				start,
				end: start + found[1]!.length,
			},
		];
	});
}

/** What a link leads to: without `<>`, without a title behind it; the name of a file whole, with its spaces. */
function targetOf(written: string): string {
	const text = written.trim();
	const bracketed = /^<([^<>]*)>/.exec(text)?.[1];
	if (bracketed !== undefined) return bracketed.trim();
	const untitled = text.replace(/\s+(?:"[^"]*"|'[^']*'|“[^”]*”)$/, '');
	return isFileName(untitled) ? untitled : (untitled.split(/\s/)[0] ?? '');
}
