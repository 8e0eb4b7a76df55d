import type { Library, LibraryPage } from './library.ts';
import type { SectionId } from '../model/page.ts';

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

/** Every former address of a page, `topics/old`, and the page that it leads on to. */
export function formerPaths(library: Library): Map<string, LibraryPage> {
	return new Map(
		library.pages.flatMap((page) => page.frontmatter.formerPaths.map((former) => [former, page] as const)),
	);
}
