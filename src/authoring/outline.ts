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

/** Headings, links and forbidden markup of a page's body. */
export interface Outline {
	headings: Heading[];
	links: BodyLink[];
	markup: { text: string; line: number }[];
}

/** Reads a body line by line; code fences are passed over. */
export function outline(body: string, firstLine: number): Outline {
	const found: Outline = { headings: [], links: [], markup: [] };
	let fenced = false;
	body.split('\n').forEach((row, at) => {
		const line = firstLine + at;
		if (/^\s*(```|~~~)/.test(row)) {
			fenced = !fenced;
			return;
		}
		if (fenced) return;
		const heading = /^(#{2,4})\s+(.+?)\s*$/.exec(row);
		if (heading) {
			const split = splitHeadingId(heading[2]!);
			const text = split?.title ?? heading[2]!;
			// Without an id of its own a heading gets its text, as github-slugger has it.
			const id =
				split?.id ??
				text
					.toLowerCase()
					.replace(/[^\p{L}\p{N}\s_-]/gu, '')
					.replace(/\s/g, '-');
			found.headings.push({ id, text, depth: heading[1]!.length, line });
		}
		for (const link of row.matchAll(/\]\(\s*([^)\s]+)[^)]*\)/g)) found.links.push({ href: link[1]!, line });
		const code = row.replace(/`[^`]*`/g, '');
		const markup = /[{}<]|^(import|export)\s/.exec(code);
		if (markup) found.markup.push({ text: row.trim(), line });
	});
	return found;
}
