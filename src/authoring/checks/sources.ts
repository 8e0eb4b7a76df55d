import { placeholderIn } from '../body/placeholder.ts';
import type { Check } from './check.ts';
import { eachItem, eachQuestion, knownHeadings, knownIds } from './check.ts';
import { clauseFault } from './clauses.ts';
import { pageById } from '../read/lookup.ts';
import { formerPaths } from '../addresses/former-addresses.ts';
import { suggestion } from '../tell/nearest.ts';
import { parseSource } from '../cite/cited-source.ts';
import type { ValuePath } from '../read/value-path.ts';

interface Fault {
	kind: 'unknown-source' | 'unknown-clause';
	what: string;
}
const unknown = (what: string): Fault => ({ kind: 'unknown-source', what });

/** Every source leads to a document of `site.yaml`, to a clause of it where it has a page, or to a heading of this site. */
export const checkSources: Check = (context) => {
	const { library } = context;
	const documents = knownIds(context, 'site.yaml', library.site.documents, ['documents']);
	const pageIds = library.pages.map(({ id }) => id);
	const former = formerPaths(library);

	/** What is wrong with a source. */
	function fault(source: string): Fault | undefined {
		const parsed = parseSource(source);
		if ('document' in parsed) {
			if (!documents) return undefined;
			const { document, place } = parsed;
			if (!documents.has(document)) {
				return unknown(`site.yaml 里没有编号为“${document}”的文件${suggestion(document, documents)}`);
			}
			const second = /[，、；,;]\s*([a-z][a-z0-9-]*)(?=[\s/]|$)/.exec(place ?? '')?.[1];
			const isTwo =
				second !== undefined && (documents.has(second) || pageIds.some((id) => id.startsWith(`${second}/`)));
			if (isTwo) return unknown('两个出处写成了一个，之间用半角逗号加空格“, ”');
			// What is still to be filled in is told as that.
			if (placeholderIn(place ?? '')) return undefined;
			const what = clauseFault(context, document, place);
			return what === undefined ? undefined : { kind: 'unknown-clause', what };
		}
		const page = pageById(library, parsed.page);
		const moved = page ? undefined : former.get(parsed.page);
		if (moved) return unknown(`这一页换了地址，写“${moved.id}”`);
		if (!page) return unknown(`没有这个页面${suggestion(parsed.page, pageIds)}`);
		const { heading } = parsed;
		const headings = knownHeadings(context, page);
		return heading === undefined || !headings || headings.includes(heading)
			? undefined
			: unknown(`页面 ${page.file} 里没有编号为“${heading}”的小标题${suggestion(heading, headings)}`);
	}

	function check(file: string, at: ValuePath, sources: readonly string[] = [], field = 'sources'): void {
		for (const [index, source] of sources.entries()) {
			const found = fault(source);
			if (found) context.report(found.kind, file, [...at, field, index], found.what, source);
		}
	}

	for (const { file, frontmatter } of library.pages) {
		check(file, [], frontmatter.sources);
		check(file, ['reviewed'], frontmatter.reviewed?.against, 'against');
	}
	library.schedule.forEach((entry, at) => check('schedule.yaml', [at], entry.sources));
	library.glossary.forEach((term, at) => check('glossary.yaml', [at], term.sources));
	for (const { question, file, at } of eachQuestion(context)) check(file, at, question.sources);
	for (const { item, file, at } of eachItem(context)) check(file, at, item.sources);
	for (const { id, sources } of library.worksheets) check(`worksheets/${id}.yaml`, [], sources);
};
