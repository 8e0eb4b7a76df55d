import { portions, tableParts } from './portions.ts';
import type { PageSection } from './sections.ts';
import { sectionsOf } from './sections.ts';
import type { Slide } from './slide.ts';
import { topLevel } from './top-level.ts';
import type { TopElement } from './top-level.ts';

/**
 * What becomes of a section, by its anchor: questions come one by one, pairs and examples are revealed, and what whoever
 * speaks should have read stands in the notes of another section's first slide. Any other section is shown as it is read.
 */
type Part = 'questions' | 'pairs' | 'case' | { notesOf: string };

const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
	['discussion', 'questions'],
	['pairs', 'pairs'],
	['case', 'case'],
	['faults', { notesOf: 'meaning' }],
	['concepts', { notesOf: 'meaning' }],
	['speech', { notesOf: 'discussion' }],
	['read', { notesOf: 'texts' }],
	['plan', { notesOf: 'texts' }],
]);

/** The slides of a page's rendered body, in the order in which it was written; the questions once all else is told. */
export function pageSlides(html: string): Slide[] {
	const sections = sectionsOf(html);
	const ids = new Set(sections.map(({ id }) => id));
	const notes = new Map<string, string>();
	const shown = sections.filter(({ id, title, elements }) => {
		const part = PARTS.get(id);
		if (typeof part !== 'object' || !ids.has(part.notesOf)) return true;
		const told = `<h3>${title}</h3>${elements.map(({ whole }) => whole).join('')}`;
		notes.set(part.notesOf, (notes.get(part.notesOf) ?? '') + told);
		return false;
	});
	return questionsAfterStories(shown).flatMap((section) => {
		const slides = slidesOf(section);
		if (slides[0]) slides[0].notes = notes.get(section.id) ?? '';
		return slides;
	});
}

/** A reader meets the questions early; a room is asked once it has heard the pairs and the example. */
function questionsAfterStories(sections: readonly PageSection[]): readonly PageSection[] {
	const stories = sections.filter(({ id }) => PARTS.get(id) === 'pairs' || PARTS.get(id) === 'case');
	const last = stories[stories.length - 1];
	const at = last ? sections.indexOf(last) : -1;
	const early = sections.slice(0, at + 1).filter(({ id }) => PARTS.get(id) === 'questions');
	return [
		...sections.slice(0, at + 1).filter((section) => !early.includes(section)),
		...early,
		...sections.slice(at + 1),
	];
}

function slidesOf(section: PageSection): Slide[] {
	switch (PARTS.get(section.id)) {
		case 'questions':
			return numbered(section, 'question', section.elements.flatMap(questionsIn));
		case 'pairs':
			return numbered(section, 'pair', section.elements.flatMap(pairsIn));
		case 'case':
			return [{ kind: 'text', title: section.title, html: revealed(section.elements), notes: '' }];
		default:
			return numbered(section, 'text', portions(section.elements));
	}
}

/** Slides under one heading, counted where there are several. */
export const numbered = (
	{ title }: Pick<PageSection, 'title'>,
	kind: Slide['kind'],
	contents: readonly string[],
): Slide[] =>
	contents.map((html, at) => ({
		kind,
		title,
		...(contents.length > 1 && { part: { at: at + 1, of: contents.length } }),
		html,
		notes: '',
	}));

const isList = ({ tag }: TopElement): boolean => tag === 'ol' || tag === 'ul';

const questionsIn = (element: TopElement): string[] =>
	isList(element) ? topLevel(element.inner).map(({ inner }) => `<p>${inner}</p>`) : [element.whole];

/** Row by row: what is easily mixed up, then how to tell it apart. */
function pairsIn(element: TopElement): string[] {
	if (element.tag !== 'table') return [element.whole];
	return tableParts(element).rows.map((row) => {
		const [pair, ...rest] = topLevel(row.inner).map(({ inner }) => inner);
		return `<p class="pair">${pair ?? ''}</p>${rest.map((told) => `<p data-reveal>${told}</p>`).join('')}`;
	});
}

/** The story at once, what was said about it one after the other. */
const revealed = (elements: readonly TopElement[]): string =>
	elements
		.map((element) =>
			isList(element)
				? `${element.start}${topLevel(element.inner)
						.map(({ start, inner }) => `${start.replace('<li', '<li data-reveal')}${inner}</li>`)
						.join('')}</${element.tag}>`
				: element.whole,
		)
		.join('');
