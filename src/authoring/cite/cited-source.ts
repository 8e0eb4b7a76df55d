import { clausesNamed, clausesOf, documentPageOf } from './clauses.ts';
import type { Library, LibraryPage } from '../read/library.ts';
import { pageById } from '../read/lookup.ts';

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
	| { page: string; heading: string | undefined }
	| { document: string; place: string | undefined };

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

/** A source as readers see it, and where it leads. */
export interface ResolvedSource {
	label: string;
	/** Undefined only where the source is wrong. */
	href?: string;
	/** What it opens: a page of the site's own, or a document. */
	opens: 'page' | 'document';
}

/** Sources as readers see them; of those that name several clauses, each clause. */
export const resolveSources = (library: Library, sources: readonly string[]): ResolvedSource[] =>
	sources.flatMap((source) => resolveSource(library, source));

function resolveSource(library: Library, source: string): ResolvedSource[] {
	const parsed = parseSource(source);
	if ('document' in parsed) return resolveDocument(library, parsed.document, parsed.place);
	const page = pageById(library, parsed.page);
	if (!page) return [{ label: source, opens: 'page' }];
	const { heading } = parsed;
	const text =
		page.headings.find(({ id }) => id === heading)?.text ??
		chaptersOf(page).find(({ id }) => id === heading)?.title;
	return [
		{
			label: `${page.frontmatter.title}${text ? ` › ${text}` : ''}`,
			href: `${page.path}${heading ? `#${heading}` : ''}`,
			opens: 'page',
		},
	];
}

/** A document opens at the clause, on its page, at its own address, or in the list of documents: the first there is. */
function resolveDocument(library: Library, id: string, place: string | undefined): ResolvedSource[] {
	const document = library.site.documents.find((candidate) => candidate.id === id);
	const name = document?.short ?? `《${document?.title ?? id}》`;
	const label = place ? `${name} ${place}` : name;
	if (!document) return [{ label, opens: 'document' }];
	const clauses = place === undefined ? undefined : clausesNamed(place, clausesOf(library, id) ?? []);
	// A list is a link a clause; what is written as one place, or as a range, is one.
	if (clauses && clauses.length > 1 && !place!.includes('至')) {
		return clauses.map((clause) => ({
			label: `${name} ${clause.name}`,
			href: clause.href,
			opens: 'document',
		}));
	}
	const href = clauses?.[0]?.href ?? documentPageOf(library, id)?.path ?? document.url ?? `/documents/#${id}`;
	return [{ label, href, opens: 'document' }];
}
