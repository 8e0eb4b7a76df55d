import type { Library, LibraryPage } from './library.ts';

/** Headings that a page has beside those of its body: made from its frontmatter. */
const MADE: Record<string, string[]> = { materials: ['chapters'], rules: ['self-check'] };

/** Ids that a link into a page may end with. */
export function headingIdsOf(page: LibraryPage): string[] {
	const chapters = 'chapters' in page.frontmatter ? page.frontmatter.chapters.map(({ id }) => id) : [];
	return [...page.headings.map(({ id }) => id), ...(MADE[page.section] ?? []), ...chapters];
}

/** A source as readers see it, and where it leads; a printed document leads nowhere. */
export function resolveSource(library: Library, source: string): { label: string; href?: string } {
	const [target, heading] = source.split('#') as [string, string?];
	const page = library.pages.find(({ id }) => id === target);
	if (page) {
		const text = page.headings.find(({ id }) => id === heading)?.text;
		return {
			label: `${page.frontmatter.title}${text ? ` › ${text}` : ''}`,
			href: `${page.path}${heading ? `#${heading}` : ''}`,
		};
	}
	const [id, ...place] = source.split(' ');
	const document = library.site.documents.find((candidate) => candidate.id === id);
	const name = document?.short ?? `《${document?.title ?? id}》`;
	return { label: [name, ...place].join(' '), ...(document?.url ? { href: document.url } : {}) };
}
