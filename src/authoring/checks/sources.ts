import type { Check } from './check.ts';
import { eachItem, eachQuestion } from './check.ts';
import { headingIdsOf } from '../source.ts';
import type { ValuePath } from '../source-file.ts';

/** Every source leads to a document of `site.yaml` or to a heading of this site. */
export const checkSources: Check = (context) => {
	const { library, report } = context;
	const documents = new Set(library.site.documents.map(({ id }) => id));

	function check(file: string, at: ValuePath, sources: readonly string[] | undefined): void {
		for (const [index, source] of (sources ?? []).entries()) {
			const where = [...at, 'sources', index];
			if (!source.includes('/') || source.includes(' ')) {
				const id = source.split(' ')[0]!;
				if (!documents.has(id))
					report('unknown-source', file, where, `site.yaml 里没有编号为「${id}」的文件`, source);
				continue;
			}
			const [pageId, heading] = source.split('#') as [string, string?];
			const page = library.pages.find(({ id }) => id === pageId);
			if (!page) report('unknown-source', file, where, '没有这个页面', source);
			else if (heading && !headingIdsOf(page).includes(heading)) {
				report('unknown-source', file, where, `页面 ${page.file} 里没有编号为「${heading}」的小标题`, source);
			}
		}
	}

	for (const { file, frontmatter } of library.pages) check(file, [], frontmatter.sources);
	library.schedule.forEach((entry, at) => check('schedule.yaml', [at], entry.sources));
	library.glossary.forEach((term, at) => check('glossary.yaml', [at], term.sources));
	for (const { question, file, at } of eachQuestion(context)) check(file, at, question.sources);
	for (const { item, file, at } of eachItem(context)) check(file, at, item.sources);
};
