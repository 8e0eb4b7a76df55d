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
	markup: { text: string; line: number }[];
	marks: BodyMark[];
}

const TARGET = /\]\(\s*<?([^)\s>]+)[^)]*\)/g;
/** What stands before the target of an image: `![` and its words. */
const IMAGE_START = /!\[([^\]]*)$/;
/** `[名称]: /地址/` at the start of a line. */
const REFERENCE = /^\s{0,3}\[[^\]]+\]:\s*<?([^\s>]+)/;

/** Reads a body line by line; code fences and code in a line are passed over. */
export function outline(body: string, firstLine: number): Outline {
	const found: Outline = { headings: [], links: [], images: [], markup: [], marks: [] };
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
		for (const { 1: target, index } of text.matchAll(TARGET)) {
			const image = IMAGE_START.exec(text.slice(0, index));
			if (image) found.images.push({ src: target!, alternative: image[1]!.trim(), line });
			else found.links.push({ href: target!, line });
		}
		const reference = REFERENCE.exec(text);
		if (reference) found.links.push({ href: reference[1]!, line });
		if (/[{}<]|^(import|export)\s/.test(text)) found.markup.push({ text: row.trim(), line });
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
