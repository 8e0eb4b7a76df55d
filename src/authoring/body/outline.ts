import { isFileName } from '../beside/file-kinds.ts';
import { definitionIn, linkTargets } from '../beside/link-targets.ts';
import { bodyMarks } from './body-marks.ts';
import type { BodyMark } from './body-marks.ts';
import { markdownTree } from './markdown-tree.ts';
import { pastedText } from './pasted-text.ts';
import { picturesIn } from './pictures-in.ts';
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

/** Reads a body line by line; code fences and code in a line are passed over. */
export function outline(body: string, firstLine: number): Outline {
	const found: Outline = { headings: [], links: [], images: [], files: [], markup: [], marks: [] };
	let fence: { mark: string; text: string; line: number } | undefined;
	const rows = body.split('\n');
	const prose: (string | undefined)[] = rows.map(() => undefined);
	/** Addresses that stand apart under a name. */
	const defined: { name: string; target: string; line: number }[] = [];
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
		const definition = definitionIn(text);
		if (definition) defined.push({ ...definition, line });
		if (/[{}<]|^(import|export)\s/.test(written)) found.markup.push({ text: row.trim(), line });
	});
	const tree = markdownTree(body);
	const seen = new Set(found.images.map(({ src }) => src));
	const elsewhere = picturesIn(tree).filter(({ src }) => !seen.has(src));
	found.images.push(...elsewhere.map((picture) => ({ ...picture, line: firstLine + picture.line - 1 })));
	const shown = new Set(elsewhere.map(({ src }) => src));
	for (const { name, target, line } of defined) {
		if (shown.has(target)) continue;
		if (isFileName(target)) found.files.push({ href: target, words: name, line });
		else found.links.push({ href: target, line });
	}
	found.links.sort((a, b) => a.line - b.line);
	found.marks = [
		...bodyMarks(prose, firstLine),
		...printedMarks(body, firstLine, tree),
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
