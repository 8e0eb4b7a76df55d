import type { Library, LibraryPage } from './library.ts';
import { tools } from '../text/site.ts';

export interface NavigationLink {
	label: string;
	href: string;
}

/** Links of the header: the site's sections but help, then the tools. */
export function headerLinks(library: Library): NavigationLink[] {
	const sections = library.site.sections
		.filter(({ id }) => id !== 'help')
		.map(({ id, label }) => ({ label, href: `/${id}/` }));
	return [...sections, ...tools];
}

/** Pages before and after a page shown in its section's navigation, so that its size does not grow with the section. */
const NEIGHBOURS = 9;

/** The part of a section around a page, and how many pages the section has. */
export function sectionWindow(library: Library, page: LibraryPage): { pages: LibraryPage[]; total: number } {
	const all = library.pages.filter(({ section }) => section === page.section);
	if (all.length <= 2 * NEIGHBOURS + 1) return { pages: all, total: all.length };
	const at = all.indexOf(page);
	const first = Math.max(0, Math.min(at - NEIGHBOURS, all.length - 2 * NEIGHBOURS - 1));
	return { pages: all.slice(first, first + 2 * NEIGHBOURS + 1), total: all.length };
}

/** The pages before and after a page within its section. */
export function neighbours(
	library: Library,
	page: LibraryPage,
): { previous?: LibraryPage; next?: LibraryPage } {
	const all = library.pages.filter(({ section }) => section === page.section);
	const at = all.indexOf(page);
	const previous = all[at - 1];
	const next = all[at + 1];
	return { ...(previous && { previous }), ...(next && { next }) };
}
