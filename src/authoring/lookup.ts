import type { Library, LibraryPage } from './library.ts';
import { isKnownSection } from '../model/page.ts';
import type { SectionId } from '../model/page.ts';
import type { Section } from '../model/site.ts';

const indexes = new WeakMap<Library, Map<string, LibraryPage>>();

/** The page `topics/ideals`. Sources ask thousands of times a build, hence the index. */
export function pageById(library: Library, id: string): LibraryPage | undefined {
	let index = indexes.get(library);
	if (!index) {
		index = new Map(library.pages.map((page) => [page.id, page]));
		indexes.set(library, index);
	}
	return index.get(id);
}

/** The pages of a section in their order. */
export function pagesOf<S extends SectionId>(library: Library, section: S): LibraryPage<S>[] {
	return library.pages.filter((page): page is LibraryPage<S> => page.section === section);
}

/** The pages of the office's own sections that name a page, section by section; those that name none are left out. */
export function namedBy(
	library: Library,
	{ id, section, slug }: LibraryPage,
): (Section & { pages: LibraryPage[] })[] {
	return library.site.sections
		.filter((own) => !isKnownSection(own.id))
		.map((own) => ({
			...own,
			pages: pagesOf(library, own.id).filter(({ frontmatter }) => {
				const names = frontmatter as Partial<Record<string, unknown>>;
				const slugs = names[section];
				return (Array.isArray(slugs) && slugs.includes(slug)) || frontmatter.pages.includes(id);
			}),
		}))
		.filter(({ pages }) => pages.length > 0);
}

/** Every former address of a page, `topics/old`, and the page that it leads on to. */
export function formerPaths(library: Library): Map<string, LibraryPage> {
	return new Map(
		library.pages.flatMap((page) => page.frontmatter.formerPaths.map((former) => [former, page] as const)),
	);
}

/** The one worksheet of earlier versions, and where it stood. */
const FIRST_SHEET = { id: 'worksheet', address: 'my/worksheet' };

/** What former addresses lead on to: a page, or the page of a bank or a worksheet. */
export interface LedTo {
	path: string;
	title: string;
}

/** Every former address, `topics/old`, `quizzes/old`, and what stands there in its place. */
export function formerAddresses(library: Library): Map<string, LedTo> {
	const addresses = new Map<string, LedTo>();
	for (const [former, { path, frontmatter }] of formerPaths(library))
		addresses.set(former, { path, title: frontmatter.title });
	for (const { id, title, formerIds } of library.quizzes)
		for (const former of formerIds) addresses.set(`quizzes/${former}`, { path: `/quizzes/${id}/`, title });
	for (const { id, title, formerIds } of library.worksheets) {
		const now = { path: `/worksheets/${id}/`, title };
		for (const former of formerIds) addresses.set(`worksheets/${former}`, now);
		if ([id, ...formerIds].includes(FIRST_SHEET.id)) addresses.set(FIRST_SHEET.address, now);
	}
	return addresses;
}
