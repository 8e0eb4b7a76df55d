import type { Library, LibraryPage } from './library.ts';
import { pageById } from './lookup.ts';

/** Headings that a page has beside those of its body: made from its frontmatter. */
const MADE: Record<string, string[]> = { materials: ['chapters'], rules: ['self-check'] };

/** Ids that a link into a page may end with. */
export function headingIdsOf(page: LibraryPage): string[] {
	return [
		...page.headings.map(({ id }) => id),
		...(MADE[page.section] ?? []),
		...chaptersOf(page).map(({ id }) => id),
	];
}

const chaptersOf = ({ frontmatter }: LibraryPage) => ('chapters' in frontmatter ? frontmatter.chapters : []);

/** A source in its parts: a page and a heading of it, or a document and a place in it. */
export type ParsedSource =
	{ page: string; heading: string | undefined } | { document: string; place: string | undefined };

/** Takes apart what an author wrote as a source; see `model/fields.ts`. */
export function parseSource(source: string): ParsedSource {
	const space = source.indexOf(' ');
	const head = space < 0 ? source : source.slice(0, space);
	if (!head.includes('/')) {
		return { document: head, place: space < 0 ? undefined : source.slice(space + 1) };
	}
	const [page, heading] = source.split('#') as [string, string?];
	return { page, heading };
}

/** A source as readers see it, and where it leads; a printed document leads nowhere. */
export function resolveSource(library: Library, source: string): { label: string; href?: string } {
	const parsed = parseSource(source);
	if ('page' in parsed) {
		const page = pageById(library, parsed.page);
		if (!page) return { label: source };
		const { heading } = parsed;
		const text =
			page.headings.find(({ id }) => id === heading)?.text ??
			chaptersOf(page).find(({ id }) => id === heading)?.title;
		return {
			label: `${page.frontmatter.title}${text ? ` › ${text}` : ''}`,
			href: `${page.path}${heading ? `#${heading}` : ''}`,
		};
	}
	const document = library.site.documents.find(({ id }) => id === parsed.document);
	const name = document?.short ?? `《${document?.title ?? parsed.document}》`;
	return {
		label: parsed.place ? `${name} ${parsed.place}` : name,
		...(document?.url ? { href: document.url } : {}),
	};
}
