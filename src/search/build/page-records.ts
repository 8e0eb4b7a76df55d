import { askedOf, askedOfPart } from './asked.ts';
import type { BuiltPage } from './built-page.ts';
import { withoutIgnored } from './built-page.ts';
import { pageFacts, partFacts } from './shown-facts.ts';
import { kindFilterOf, pageFilters, partFilters } from './filters.ts';
import type { ContentById } from './content-by-id.ts';
import type { SearchRecord } from './search-record.ts';

/** A page as a whole, and each of its parts; nothing of one that is kept out of search. */
export function pageRecords(content: ContentById, page: BuiltPage): SearchRecord[] {
	if (!page.indexed) return [];
	const main = page.html.slice(page.html.search(/<main\b/), page.html.indexOf('</main>') + 7);
	const list = page.parts.some(({ type }) => type !== 'chapter');
	const whole: SearchRecord = {
		url: page.path,
		type: list ? 'list' : 'page',
		title: page.title,
		also: [],
		heads: [page.description, ...(list ? [] : page.headings.map(({ text }) => text))],
		asked: askedOf(content, page.path),
		filters: { kind: [kindFilterOf(content.library, page.path, 'page')], ...pageFilters(content, page) },
		facts: pageFacts(content, page.path),
		days: [],
		// Its parts are found by themselves; here they count little.
		html: withoutIgnored(main).replace(/\sdata-search="/g, ' data-pagefind-weight="0.1"$&'),
	};
	const parts = page.parts.map(({ id, type, title, html }): SearchRecord => ({
		url: `${page.path}#${id}`,
		type,
		title,
		also: (type === 'term' && content.terms.get(id)?.aliases) || [],
		asked: askedOfPart(content, id, type),
		within: page.title,
		filters: { kind: [kindFilterOf(content.library, page.path, type)], ...partFilters(content, id, type) },
		...partFacts(content, id, type),
		html: `<div data-pagefind-body${type === 'item' ? ' data-pagefind-weight="0.5"' : ''}>${html}</div>`,
	}));
	return [whole, ...parts];
}
