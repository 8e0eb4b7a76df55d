import { fold } from '../query/fold.ts';
import type { Hit } from '../shown/hit.ts';

/** Kinds of places that bear the name of a page because they belong to it. */
const BELONGING = ['quiz', 'exam', 'term'];
/** Kinds of places that say little without the page that they are a part of. */
const PARTS = ['clause', 'chapter', 'item'];

/** A result, and what is shown with it instead of by itself. */
export interface Group {
	first: Hit;
	/** What bears its name and belongs to it: a page's bank of questions, its term. */
	alike: Hit[];
	/** What else stands on its page, or the page itself. */
	parts: Hit[];
}

/**
 * Places in their order; those that bear the same name and belong to what bears it stand with the first of them, and so
 * do the clauses, chapters and items of one page.
 */
export function groupsOf(hits: readonly Hit[]): Group[] {
	const named = new Map<string, Group>();
	const paged = new Map<string, Group>();
	const groups: Group[] = [];
	for (const hit of hits) {
		const name = fold(hit.title);
		const alike = BELONGING.includes(hit.type) ? named.get(name) : undefined;
		const whole = paged.get(hit.page);
		if (alike && [alike.first, ...alike.alike].every(({ type }) => type !== hit.type)) {
			alike.alike.push(hit);
		} else if (whole && (PARTS.includes(hit.type) || PARTS.includes(whole.first.type)) && isOfPage(hit)) {
			whole.parts.push(hit);
		} else {
			const group: Group = { first: hit, alike: [], parts: [] };
			groups.push(group);
			if (!hit.question && !named.has(name)) named.set(name, group);
			if (isOfPage(hit) && !paged.has(hit.page)) paged.set(hit.page, group);
		}
	}
	return groups;
}

/** A page, or a part of one that is no thing of its own. */
const isOfPage = ({ type, place }: Hit): boolean => PARTS.includes(type) || !place.includes('#');
