import { FOLDER_KINDS } from '../../model/thing-kinds.ts';
import * as words from '../../paper/text/paper.ts';
import { pageById, pagesOf } from '../read/lookup.ts';
import { formerAddresses } from '../addresses/former-addresses.ts';
import type { Library, LibraryPage } from '../read/library.ts';
import { memo } from '../read/memo.ts';
import { headerLinks } from './navigation.ts';
import { tools } from '../../reading/text/site.ts';

/** What stands under one title of a booklet. */
export interface BookletPart {
	/** A section, or one of what is not pages. */
	id: string;
	kind: 'pages' | 'schedule' | 'glossary' | 'checklists' | 'worksheets' | 'quizzes' | 'keys';
	label: string;
	summary: string;
	/** What it consists of, as the contents list it. */
	entries: { id: string; title: string }[];
}

/** A booklet: everything, or a section. */
export interface Booklet {
	/** `topics`; `` for the whole. */
	id: string;
	label: string;
	parts: BookletPart[];
}

/** Sections that say how to use the site; of no use in a booklet of the whole. */
const ABOUT_THE_SITE: readonly string[] = ['help'];

const named = (id: string, entries: readonly { id: string; title: string }[]) =>
	entries.map((entry) => ({ id: `${id}.${entry.id}`, title: entry.title }));

/** What a page, a bank, a list is called in a booklet: the name of its place. */
export const placeName = (id: string): string => id.replace('/', '.');

function partsOf(library: Library): BookletPart[] {
	const { site, schedule, glossary, checklists, worksheets, quizzes } = library;
	const inHeader = headerLinks(library).map(({ href }) => href);
	const sections = site.sections
		.map(({ id, label, summary }): BookletPart => ({
			id,
			kind: 'pages',
			label,
			summary,
			entries: pagesOf(library, id).map((page) => ({
				id: placeName(page.id),
				title: page.frontmatter.title,
			})),
		}))
		// What readers come to by citations stands behind.
		.sort((a, b) => Number(inHeader.includes(`/${b.id}/`)) - Number(inHeader.includes(`/${a.id}/`)));
	const part = (
		kind: Exclude<BookletPart['kind'], 'pages'>,
		list: readonly { id: string; title: string }[],
	): BookletPart => ({ id: kind, kind, ...words[kind], entries: named(kind, list) });
	const own = [
		...(schedule.length > 0 ? [{ ...part('schedule', []) }] : []),
		part('checklists', checklists),
		part('worksheets', worksheets),
		part('quizzes', quizzes),
		part('keys', quizzes),
		...(glossary.length > 0 ? [part('glossary', [])] : []),
	];
	const isThere = ({ kind, entries }: BookletPart): boolean =>
		kind === 'schedule' || kind === 'glossary' || entries.length > 0;
	return [...sections, ...own].filter(isThere);
}

/** Every booklet of the site, the whole one first. */
export const booklets = memo((library: Library): Booklet[] => {
	const parts = partsOf(library);
	const single = parts
		.filter(({ kind }) => kind !== 'keys')
		.map((part): Booklet => ({
			id: part.id,
			label: part.label,
			parts:
				part.kind === 'quizzes' ? parts.filter(({ kind }) => ['quizzes', 'keys'].includes(kind)) : [part],
		}));
	const whole = parts.filter(({ id }) => !ABOUT_THE_SITE.includes(id));
	return [{ id: '', label: words.whole, parts: whole }, ...single];
});

/** The pages of a part. */
export const pagesOfPart = (library: Library, { entries }: BookletPart): LibraryPage[] =>
	entries.flatMap(({ id }) => pageById(library, id.replace('.', '/')) ?? []);

/** Titles of all that has an address of its own, by that address, the former ones among them. */
const titlesOf = memo(
	(library: Library): ReadonlyMap<string, string> =>
		new Map<string, string>([
			...tools.map(({ href, label }) => [href, label] as const),
			...library.site.sections.map(({ id, label }) => [`/${id}/`, label] as const),
			...FOLDER_KINDS.flatMap((kind) =>
				library[kind].map(({ id, title }) => [`/${kind}/${id}/`, title] as const),
			),
			...library.pages.map(({ path, frontmatter }) => [path, frontmatter.title] as const),
			...[...formerAddresses(library)].map(([former, { title }]) => [`/${former}/`, title] as const),
		]),
);
const placesIn = memo(
	({ parts }: Booklet): ReadonlySet<string> =>
		new Set(parts.flatMap(({ id, entries }) => [id, ...entries.map((entry) => entry.id)])),
);

/** Tells what an address of the site leads to, and where that stands in a booklet. Asked for every page of it. */
export function targetsIn(library: Library, booklet: Booklet) {
	const there = placesIn(booklet);
	const titles = titlesOf(library);
	return (href: string): { label: string; id?: string } | undefined => {
		const [address = '', fragment] = href.split('#') as [string, string?];
		const title = titles.get(address);
		if (title === undefined) return undefined;
		const name = address.slice(1, -1).replace('/', '.');
		const page = pageById(library, address.slice(1, -1));
		const heading = page?.headings.find(({ id }) => id === fragment);
		const label = heading ? `${title} › ${heading.text}` : title;
		if (!there.has(name)) return { label };
		return { label, id: heading ? `${name}.${heading.id}` : name };
	};
}
