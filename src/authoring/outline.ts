import { isFileName } from './beside/file-kinds.ts';
import { linkTargets } from './beside/link-targets.ts';
import { bodyMarks } from './body-marks.ts';
import type { BodyMark } from './body-marks.ts';
import { pastedText } from './pasted-text.ts';
import { printedMarks } from './printed-marks.ts';
import { splitHeadingId } from './heading-ids.ts';

export interface Heading {
	id: string;
	text: string;
	depth: number;
	/** In the whole file, counted from 1. */
	line: number;
}

export interface BodyLink {
	href: string;
	line: number;
}

/** A link to a file that lies beside the page. */
export interface BodyFile extends BodyLink {
	words: string;
}

export interface BodyImage {
	src: string;
	/** What is read out in its place. */
	alternative: string;
	line: number;
}

/** Headings, links, images and forbidden markup of a page's body. */
export interface Outline {
	headings: Heading[];
	links: BodyLink[];
	images: BodyImage[];
	files: BodyFile[];
	markup: { text: string; line: number }[];
	marks: BodyMark[];
}

/** `[名称]: /地址/` at the start of a line. */
const REFERENCE = /^\s{0,3}\[(?!\^)[^\]]+\]:\s*<?([^\s>]+)/;

/** Reads a body line by line; code fences and code in a line are passed over. */
export function outline(body: string, firstLine: number): Outline {
	const found: Outline = { headings: [], links: [], images: [], files: [], markup: [], marks: [] };
	let fence: { mark: string; text: string; line: number } | undefined;
	const rows = body.split('\n');
	const prose: (string | undefined)[] = rows.map(() => undefined);
	rows.forEach((row, at) => {
		const line = firstLine + at;
		const mark = /^\s*(```+|~~~+)/.exec(row)?.[1];
		if (fence) {
			if (mark?.startsWith(fence.mark)) fence = undefined;
			return;
		}
		if (mark) {
			fence = { mark, text: row.trim(), line };
			return;
		}
		const heading = /^(#{1,6})\s+(.+?)\s*$/.exec(row);
		if (heading) found.headings.push(headingOf(heading[1]!.length, heading[2]!, line));
		const text = row.replace(/`[^`]*`/g, '');
		prose[at] = text;
		const targets = linkTargets(text);
		for (const { isImage, words, target } of targets) {
			if (isImage) found.images.push({ src: target, alternative: words, line });
			else if (isFileName(target)) found.files.push({ href: target, words, line });
			else found.links.push({ href: target, line });
		}
		const written = targets.reduceRight((row, { start, end }) => row.slice(0, start) + row.slice(end), text);
		const reference = REFERENCE.exec(text);
		if (reference) found.links.push({ href: reference[1]!, line });
		if (/[{}<]|^(import|export)\s/.test(written)) found.markup.push({ text: row.trim(), line });
	});
	found.marks = [
		...bodyMarks(prose, firstLine),
		...printedMarks(body, firstLine),
		...pastedText(prose, firstLine),
	];
	if (fence) {
		const { text, line } = fence;
		found.marks.push({ kind: 'body-marks', what: '三个反引号没有收尾', text, line });
	}
	return found;
}

function headingOf(depth: number, words: string, line: number): Heading {
	const split = splitHeadingId(words);
	const text = split?.title ?? words;
	// Without an id of its own a heading gets its text, as github-slugger has it.
	const id =
		split?.id ??
		text
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replace(/\s/g, '-');
	return { id, text, depth, line };
}
