import type { Library, LibraryPage } from '../read/library.ts';
import { pageById, pagesOf } from '../read/lookup.ts';
import { memo } from '../read/memo.ts';
import type { Heading } from '../body/outline.ts';

/** A clause of a document that has a page: a heading of it. */
export interface Clause {
	/** As sources cite it: the heading up to its first space, `二（一）3`. */
	name: string;
	/** The heading whole, `二（一）3 集中学习研讨`. */
	title: string;
	/** Where it stands, `/documents/plan/#c2-1-3`. */
	href: string;
	/** In the file, counted from 1. */
	line: number;
}

/** The page that walks a document, if there is one. */
export const documentPageOf = (library: Library, document: string): LibraryPage | undefined =>
	pageById(library, `documents/${document}`);

/** The clauses of a document in their order; undefined where it has no page. */
export function clausesOf(library: Library, document: string): readonly Clause[] | undefined {
	const page = documentPageOf(library, document);
	return page && clausesOfPage(page);
}

/** Each clause of each document that has a page, with what the page says under it. */
export function clauseTexts(library: Library): (Clause & { document: string; text: string })[] {
	return pagesOf(library, 'documents').flatMap((page) => {
		const clauses = clausesOf(library, page.slug)!;
		// As many headings as clauses: both are the lines of the body that begin so.
		const texts = page.body.split(/^#{1,6}\s+.+$/m).slice(1);
		return clauses.map((clause, at) => ({ ...clause, document: page.slug, text: texts[at]?.trim() ?? '' }));
	});
}

const clausesOfPage = memo((page: LibraryPage): readonly Clause[] =>
	page.headings.map((heading) => clauseOf(page, heading)),
);
const clauseOf = ({ path }: LibraryPage, { id, text, line }: Heading): Clause => ({
	name: plainClause(text.split(/\s/, 1)[0]!),
	title: text,
	href: `${path}#${id}`,
	line,
});

/** What is written in more than one way, written in one: brackets, digits, spaces. */
export const plainClause = (place: string): string =>
	place.normalize('NFKC').replace(/\s/g, '').replace(/\(/g, '（').replace(/\)/g, '）');

/** What may follow the name of a clause and point further into it: `二（一）3 读书班`, `一末段`. */
const WITHIN = /^(\s+(?![\d（(第一二三四五六七八九十])|第.{1,3}[段句款项]|[首末]段)/;

/**
 * The clauses that a place in a document names, in the order of the citation: `第一章第二条、第六条` names two,
 * `第七章第三十九条至第四十一条` three.
 * @returns undefined where a part of the place is no clause
 */
export function clausesNamed(place: string, clauses: readonly Clause[]): Clause[] | undefined {
	const found: Clause[] = [];
	for (const part of place.split(/[、，,和]/)) {
		const [start, end, more] = part.split('至');
		const first = clauseNamed(start!, clauses, found.at(-1));
		const last = end === undefined ? first : clauseNamed(end, clauses, first);
		if (!first || !last || more !== undefined) return undefined;
		const [from, to] = [clauses.indexOf(first), clauses.indexOf(last)];
		if (to < from) return undefined;
		found.push(...clauses.slice(from, to + 1));
	}
	return found;
}

/** The clause of this name, or the longest that it leads into; a name may leave out what the one before it said. */
function clauseNamed(
	words: string,
	clauses: readonly Clause[],
	before: Clause | undefined,
): Clause | undefined {
	const name = plainClause(words);
	if (name === '') return undefined;
	const shared = before?.name ?? '';
	// `第六条` after `第一章第二条` is `第一章第六条`.
	const beginnings = ['', ...[...shared].map((_, at) => shared.slice(0, shared.length - 1 - at))];
	for (const beginning of beginnings) {
		const found = clauses.find((clause) => clause.name === beginning + name);
		if (found) return found;
	}
	const place = words.trim();
	return [...clauses]
		.sort((a, b) => b.name.length - a.name.length)
		.find((clause) => place.startsWith(clause.name) && WITHIN.test(place.slice(clause.name.length)));
}
