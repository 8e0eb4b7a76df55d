import type { Library } from '../../authoring/read/library.ts';
import * as words from '../text/search.ts';
import type { BuiltPage } from './built-page.ts';
import { checklistItemOf } from './content-by-id.ts';
import type { ContentById } from './content-by-id.ts';

/** Strand and unit of the measures with these slugs. */
export function measureFilters(
	{ library, measures }: ContentById,
	slugs: readonly string[],
): Record<string, readonly string[]> {
	const own = slugs.flatMap((slug) => measures.get(slug) ?? []);
	const namesOf = (of: readonly { id: string; name: string }[], ids: readonly string[]): string[] =>
		of.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
	return {
		strand: namesOf(
			library.site.strands,
			own.map(({ strand }) => strand),
		),
		unit: namesOf(
			library.site.units,
			own.flatMap(({ units }) => units),
		),
	};
}

/** The kind that readers filter by: the section of a page, or what a part is. */
export function kindFilterOf(library: Library, path: string, type: string): string {
	const section = library.site.sections.find(({ id }) => id === path.split('/')[0]);
	if (type in words.kinds && type !== 'page') return words.kinds[type as keyof typeof words.kinds];
	if (section) return section.label;
	return path.startsWith('checklists/') ? words.kinds.checklist : words.kinds.page;
}

/** Strand and unit of a page: of its own measure, or of those that it names. */
export function pageFilters(content: ContentById, page: BuiltPage): Record<string, readonly string[]> {
	const own = content.pages.get(`/${page.path}`);
	const measures =
		own?.section === 'measures'
			? [own.slug]
			: ((own?.frontmatter as { measures?: string[] } | undefined)?.measures ?? []);
	return own ? measureFilters(content, measures) : {};
}

/** Strand and unit of a part: of an entry of the schedule, or of the measure that an item is for. */
export function partFilters(
	content: ContentById,
	id: string,
	type: string,
): Record<string, readonly string[]> {
	if (type === 'entry') {
		const entry = content.entries.get(id);
		const { strand } = measureFilters(content, entry?.measures ?? []);
		const units = content.library.site.units.filter((unit) => entry?.units.includes(unit.id));
		return { strand: strand!, unit: units.map(({ name }) => name) };
	}
	if (type === 'item') {
		const item = checklistItemOf(content, id);
		return measureFilters(content, item?.measure ? [item.measure] : []);
	}
	return {};
}
