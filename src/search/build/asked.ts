import * as words from '../text/search.ts';
import type { ContentById } from './content-by-id.ts';

const SITE: Readonly<Record<string, readonly string[]>> = words.pagesAsked;

/** What readers ask of a page that every site has, or of a part of one; undefined of any other. */
export const askedOfSite = (url: string): readonly string[] | undefined => SITE[url];

/** What readers ask of a page or a checklist: what the office wrote down, and what is asked of every site. */
export function askedOf({ library, pages }: ContentById, path: string): readonly string[] {
	const checklist = library.checklists.find(({ id }) => path === `checklists/${id}/`);
	const written = (pages.get(`/${path}`)?.frontmatter ?? checklist)?.asked ?? [];
	return [...written, ...(askedOfSite(path) ?? [])];
}

/** What readers ask of a term or an entry of the schedule, as the office wrote it down. */
export const askedOfPart = ({ terms, entries }: ContentById, id: string, type: string): readonly string[] =>
	(type === 'term' ? terms.get(id) : type === 'entry' ? entries.get(id) : undefined)?.asked ?? [];
