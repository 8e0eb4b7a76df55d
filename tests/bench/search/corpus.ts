import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readBuiltPage, textOf, withoutIgnored } from '../../../src/search/build/built-page.ts';
import { fold } from '../../../src/search/find/query/fold.ts';

/** A page of the built site as a reader sees it. */
export interface CorpusPage {
	/** Relative to the root, `topics/ideals/`. */
	path: string;
	title: string;
	/** Title, headings and the names of its parts. */
	names: string[];
	/** Blocks of text. */
	lines: string[];
	/** What may be searched for: its text, and the other names of its parts. */
	folded: string;
}

export interface Corpus {
	pages: CorpusPage[];
	byPath: Map<string, CorpusPage>;
	/** All text, folded. */
	folded: string;
}

/** Reads the pages that a reader may look something up in. Quizzes are there for judging only: nothing is drawn. */
export function readCorpus(dist: string): Corpus {
	const all = readdirSync(dist, { recursive: true, encoding: 'utf8' })
		.map((name) => name.split(path.sep).join('/'))
		.filter((name) => /(^|\/)index\.html$/.test(name))
		.sort()
		.map((name) =>
			readBuiltPage(name.slice(0, -'index.html'.length), readFileSync(path.join(dist, name), 'utf8')),
		);
	const pages: CorpusPage[] = [];
	const byPath = new Map<string, CorpusPage>();
	for (const page of all) {
		const start = page.html.search(/<main\b/);
		const main = withRowDialog(page.html.slice(start, page.html.indexOf('</main>')));
		const text = textOf(apart(withoutIgnored(main)));
		const entry = {
			path: page.path,
			title: page.title,
			names: [
				page.title,
				...page.headings.map((heading) => heading.text),
				...page.parts.filter(({ type }) => type !== 'item').map(({ title }) => title),
			],
			lines: text.split('\n').filter(Boolean),
			folded: `${text}\n${otherNamesIn(main)}`
				.split(/[\n。！？]/)
				.map(fold)
				.join('\n'),
		};
		byPath.set(page.path, entry);
		if (page.indexed) pages.push(entry);
	}
	return { pages, byPath, folded: pages.map(({ folded }) => folded).join('\n') };
}

/** The names that parts of a page are found by though it does not show them, a line each. */
const otherNamesIn = (html: string): string =>
	[...html.matchAll(/\sdata-names="([^"]*)"/g)].map(([, names]) => names!.replace(/ /g, '\n')).join('\n');

/** Neighbours in a row are no wording. */
const apart = (html: string): string =>
	html.replace(/<\/(a|span|strong)>\s*<(a|span|strong)(?=[\s>])/g, '</$1>\n<$2');

/** The page with the dialog of a worksheet open, which says what each of its columns asks for. */
const withRowDialog = (html: string): string =>
	html.replace(/<dialog[^>]*\saria-labelledby="row-title"[^>]*>([\s\S]*?)<\/dialog>/g, '$1');
