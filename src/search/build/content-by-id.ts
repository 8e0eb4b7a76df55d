import type { Library } from '../../authoring/read/library.ts';

/** The content with what is asked of it for every page and part, by address and id. */
export interface ContentById {
	library: Library;
	pages: ReadonlyMap<string, Library['pages'][number]>;
	measures: ReadonlyMap<string, { strand: string; units: readonly string[] }>;
	entries: ReadonlyMap<string, Library['schedule'][number]>;
	items: ReadonlyMap<string, Library['checklists'][number]['groups'][number]['items'][number]>;
	terms: ReadonlyMap<string, Library['glossary'][number]>;
}

/** Reads the content once for all records. */
export function contentById(library: Library): ContentById {
	const byId = <Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> =>
		new Map(things.map((thing) => [thing.id, thing]));
	const measures = library.pages
		.filter(({ section }) => section === 'measures')
		.map(({ slug, frontmatter }) => [slug, frontmatter as { strand: string; units: string[] }] as const);
	return {
		library,
		pages: new Map(library.pages.map((page) => [page.path, page])),
		measures: new Map(measures),
		entries: byId(library.schedule),
		items: byId(library.checklists.flatMap(({ groups }) => groups.flatMap(({ items }) => items))),
		terms: byId(library.glossary),
	};
}

/** An item by the id of its place in the page. */
export const checklistItemOf = ({ items }: ContentById, id: string) => items.get(id.replace(/^item-/, ''));
