import { clausesNamed, clausesOf, documentPageOf, plainClause } from '../cite/clauses.ts';
import { pagesOf } from '../read/lookup.ts';
import { suggestion } from '../tell/nearest.ts';
import { placeholderIn } from '../body/placeholder.ts';
import type { ValuePath } from '../read/value-path.ts';
import type { Check, CheckContext } from './check.ts';
import { knownIds } from './check.ts';

/** A document's page is called as the document, and names each clause once; what the plan is named for it has. */
export const checkClauses: Check = (context) => {
	const { library, report, reportLine, unknown } = context;
	const { site } = library;
	const documents = knownIds(context, 'site.yaml', site.documents, ['documents']);
	for (const { slug, file } of pagesOf(library, 'documents')) {
		if (documents && !documents.has(slug)) {
			const what = `文件名要和 site.yaml 里 documents 的编号一样${suggestion(slug, documents)}`;
			reportLine('unknown-reference', file, 1, what, slug);
		}
		const lines = new Map<string, number>();
		for (const { name, line } of clausesOf(library, slug)!) {
			const first = lines.get(name);
			if (first) reportLine('duplicate-clause', file, line, `条款名和第${first}行相同`, name);
			else lines.set(name, line);
		}
	}

	if (unknown.touches('site.yaml', ['plan'])) return;
	function check(file: string, at: ValuePath, place: string): void {
		const what = placeholderIn(place) ? undefined : clauseFault(context, site.plan, place);
		if (what) report('unknown-clause', file, [...at, 'clause'], what, place);
	}
	site.strands.forEach(({ clause }, at) => check('site.yaml', ['strands', at], clause));
	for (const { file, frontmatter } of pagesOf(library, 'measures')) check(file, [], frontmatter.clause);
};

/** What is wrong with a place in a document; undefined also where its clauses cannot be known. */
export function clauseFault(
	{ library, outlines }: CheckContext,
	document: string,
	place: string | undefined,
): string | undefined {
	const page = documentPageOf(library, document);
	if (!page || !outlines.has(page.file) || place === undefined) return undefined;
	const clauses = clausesOf(library, document)!;
	if (clausesNamed(place, clauses)) return undefined;
	const near = suggestion(
		plainClause(place),
		clauses.map(({ name }) => name),
	);
	return `${page.file} 里没有这一条${near}`;
}
