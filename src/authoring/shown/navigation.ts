import type { Section } from '../../model/site.ts';
import type { Library, LibraryPage } from '../read/library.ts';
import { pagesOf, placeInSection } from '../read/lookup.ts';
import { tools } from '../../reading/text/site.ts';

export interface NavigationLink {
	label: string;
	href: string;
}

/** Sections that readers come to by citations and by the footer, where `site.yaml` says nothing else. */
const BELOW: readonly string[] = ['help', 'documents'];
const isBelow = ({ id, place }: Section): boolean =>
	place === undefined ? BELOW.includes(id) : place === 'footer';

/** Links of the header: the site's sections but those of the footer, then the tools. */
export function headerLinks(library: Library): NavigationLink[] {
	return [...sectionLinks(library, (section) => !isBelow(section)), ...tools];
}

/** The sections that the header leaves out. */
export const footerLinks = (library: Library): NavigationLink[] => sectionLinks(library, isBelow);

const sectionLinks = ({ site }: Library, isWanted: (section: Section) => boolean): NavigationLink[] =>
	site.sections.filter(isWanted).map(({ id, label }) => ({ label, href: `/${id}/` }));

/** Pages that stand under a link of the header whose address is another. */
const UNDER: Readonly<Record<string, string>> = {
	exams: 'quizzes',
	review: 'quizzes',
	worksheets: 'checklists',
};

/** The section or tool under which an address of the site stands; undefined for the home page and the like. */
export function linkAbove(library: Library, address: string): NavigationLink | undefined {
	const first = address.split('/')[1] ?? '';
	const href = `/${UNDER[first] ?? first}/`;
	return [...sectionLinks(library, () => true), ...tools].find((link) => link.href === href);
}

/** Pages before and after a page shown in its section's navigation, so that its size does not grow with the section. */
const NEIGHBOURS = 9;

/** The part of a section around a page, and how many pages the section has. */
export function sectionWindow(
	library: Library,
	page: LibraryPage,
): { pages: readonly LibraryPage[]; total: number } {
	const all = pagesOf(library, page.section);
	if (all.length <= 2 * NEIGHBOURS + 1) return { pages: all, total: all.length };
	const at = placeInSection(library, page);
	const first = Math.max(0, Math.min(at - NEIGHBOURS, all.length - 2 * NEIGHBOURS - 1));
	return { pages: all.slice(first, first + 2 * NEIGHBOURS + 1), total: all.length };
}

/** The pages before and after a page within its section. */
export function neighbours(
	library: Library,
	page: LibraryPage,
): { previous?: LibraryPage; next?: LibraryPage } {
	const all = pagesOf(library, page.section);
	const at = placeInSection(library, page);
	const previous = all[at - 1];
	const next = all[at + 1];
	return { ...(previous && { previous }), ...(next && { next }) };
}
