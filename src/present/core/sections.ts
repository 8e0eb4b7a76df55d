import { topLevel } from './top-level.ts';
import type { TopElement } from './top-level.ts';

/** What stands under one heading of a page. */
export interface PageSection {
	/** The heading's anchor; '' before the first heading. */
	id: string;
	/** The heading as HTML; '' before the first heading. */
	title: string;
	elements: TopElement[];
}

/** A page's rendered body cut at its headings of the second and third level; those with nothing under them are left out. */
export function sectionsOf(html: string): PageSection[] {
	const sections: PageSection[] = [{ id: '', title: '', elements: [] }];
	for (const element of topLevel(withoutAsides(html))) {
		if (element.tag === 'h2' || element.tag === 'h3') {
			const id = /\bid="([^"]*)"/.exec(element.start)?.[1] ?? '';
			sections.push({ id, title: element.inner, elements: [] });
		} else sections[sections.length - 1]!.elements.push(element);
	}
	return sections.filter(({ elements }) => elements.length > 0);
}

/** A term and a source are opened where a page is read; on a wall their links would lead the room away. */
const withoutAsides = (html: string): string =>
	html.replace(/<a class="(?:term|cite)"[^>]*>([\s\S]*?)<\/a>/g, '$1');
