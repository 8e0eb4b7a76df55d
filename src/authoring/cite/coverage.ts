import { clausesOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import type { Library, LibraryPage } from '../read/library.ts';
import { pagesOf } from '../read/lookup.ts';
import { restingOn } from './resting-on.ts';

/** What of a document the site does not take up. */
export interface Coverage {
	document: string;
	clauses: number;
	withoutPage: Clause[];
	withoutQuestion: Clause[];
}

/**
 * For each document that has a page, the clauses that no page and that no question names as its source. Where a part of
 * a clause is named, the clause is.
 */
export function coverage(library: Library): Coverage[] {
	return pagesOf(library, 'documents').map(({ slug }) => {
		const clauses = clausesOf(library, slug)!;
		const without = (kind: 'pages' | 'questions'): Clause[] =>
			clauses.filter(
				({ name }) =>
					!clauses.some(
						(part) => part.name.startsWith(name) && restingOn(library, slug, part.name)[kind].length > 0,
					),
			);
		return {
			document: slug,
			clauses: clauses.length,
			withoutPage: without('pages'),
			withoutQuestion: without('questions'),
		};
	});
}

/**
 * The headings of a page that no question names as its source, as they are called. Where a part of what stands under a
 * heading is named, the heading is.
 * @param asked every source that a question names
 */
export const headingsWithout = ({ id, headings }: LibraryPage, asked: ReadonlySet<string>): string[] =>
	headings
		.filter(({ depth }, at) => {
			const next = headings.findIndex((other, place) => place > at && other.depth <= depth);
			const own = headings.slice(at, next < 0 ? undefined : next);
			return !own.some((heading) => asked.has(`${id}#${heading.id}`));
		})
		.map(({ text }) => text);

/** The coverage in words, document by document. */
export function describeCoverage(library: Library): string {
	const listed = (clauses: readonly Clause[]): string =>
		clauses.length === 0 ? '无' : clauses.map(({ title }) => title).join('；');
	const documents = coverage(library).flatMap(({ document, clauses, withoutPage, withoutQuestion }) => [
		`documents/${document}.mdx：${clauses}条`,
		`  没有页面的：${listed(withoutPage)}`,
		`  没有题目的：${listed(withoutQuestion)}`,
	]);
	return documents.length > 0 ? documents.join('\n') : '没有逐条说明的文件（documents 文件夹）。';
}
