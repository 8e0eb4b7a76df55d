import type { Library, LibraryPage } from './library.ts';
import { memo } from './memo.ts';
import { isKnownSection } from '../../model/page.ts';
import type { SectionId } from '../../model/page.ts';
import type { Section } from '../../model/site.ts';

interface Index {
	byId: ReadonlyMap<string, LibraryPage>;
	bySection: ReadonlyMap<string, readonly LibraryPage[]>;
	/** Where a page stands in the library, and in its section. */
	places: ReadonlyMap<LibraryPage, { inLibrary: number; inSection: number }>;
}
/** Pages ask thousands of times a build, each for a few others. */
const indexOf = memo((library: Library): Index => {
	const bySection = new Map<string, LibraryPage[]>();
	const places: Index['places'] = new Map(
		library.pages.map((page, inLibrary) => {
			const own = bySection.get(page.section) ?? [];
			bySection.set(page.section, own);
			return [page, { inLibrary, inSection: own.push(page) - 1 }];
		}),
	);
	return { byId: new Map(library.pages.map((page) => [page.id, page])), bySection, places };
});

/** The page `topics/ideals`. */
export const pageById = (library: Library, id: string): LibraryPage | undefined =>
	indexOf(library).byId.get(id);

/** The pages of these ids that there are, each once, in the library's order. */
export function pagesByIds(library: Library, ids: readonly string[]): LibraryPage[] {
	const { byId, places } = indexOf(library);
	const place = (page: LibraryPage): number => places.get(page)?.inLibrary ?? 0;
	return [...new Set(ids)]
		.map((id) => byId.get(id))
		.filter((page) => page !== undefined)
		.sort((a, b) => place(a) - place(b));
}

/** The pages of a section in their order. */
export const pagesOf = <S extends SectionId>(library: Library, section: S): readonly LibraryPage<S>[] =>
	(indexOf(library).bySection.get(section) ?? []) as readonly LibraryPage<S>[];

/** The place of a page among those of its section; -1 where it is not one of the library. */
export const placeInSection = (library: Library, page: LibraryPage): number =>
	indexOf(library).places.get(page)?.inSection ?? -1;

/** The pages of the office's own sections, section by section, by the ids of the pages that they name. */
const namingOf = memo((library: Library): ReadonlyMap<string, (Section & { pages: LibraryPage[] })[]> => {
	const naming = new Map<string, (Section & { pages: LibraryPage[] })[]>();
	for (const own of library.site.sections.filter(({ id }) => !isKnownSection(id)))
		for (const page of pagesOf(library, own.id))
			for (const id of idsNamedIn(page)) {
				const sections = naming.get(id) ?? [];
				naming.set(id, sections);
				const last = sections.at(-1);
				if (last?.id === own.id) last.pages.push(page);
				else sections.push({ ...own, pages: [page] });
			}
	return naming;
});

/** In a list of their own kind, `topics: [ideals]`, or in `pages`. */
function idsNamedIn({ frontmatter }: LibraryPage): Set<string> {
	const ids = new Set<string>();
	for (const [kind, names] of Object.entries(frontmatter))
		if (Array.isArray(names))
			for (const name of names) ids.add(kind === 'pages' ? String(name) : `${kind}/${String(name)}`);
	return ids;
}

/** The pages of the office's own sections that name a page, section by section; those that name none are left out. */
export const namedBy = (
	library: Library,
	{ id }: LibraryPage,
): readonly (Section & { pages: LibraryPage[] })[] => namingOf(library).get(id) ?? [];
