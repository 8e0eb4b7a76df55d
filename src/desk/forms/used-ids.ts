import type { Library } from '../../authoring/read/library.ts';
import type { RetiredKind } from '../../model/retired.ts';

/**
 * Every id of a kind that is or was in use: what there is, what it was called before, and what was taken down.
 * Of pages and parts the last part alone.
 * @param inside only those of this page, this worksheet or this section
 */
export function usedIds(library: Library, kind: RetiredKind, inside?: string): Set<string> {
	const own = (id: string): string[] => {
		const at = id.lastIndexOf('/');
		if (at < 0) return [id];
		return inside === undefined || id.slice(0, at) === inside ? [id.slice(at + 1)] : [];
	};
	return new Set([...idsOf(library, kind), ...library.retired[kind]].flatMap(own));
}

function idsOf(library: Library, kind: RetiredKind): string[] {
	const all = (things: readonly { id: string; formerIds?: readonly string[] }[]): string[] =>
		things.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]);
	switch (kind) {
		case 'questions':
			return library.quizzes.flatMap(({ questions }) => all(questions));
		case 'items':
			return library.checklists.flatMap(({ groups }) => groups.flatMap(({ items }) => all(items)));
		case 'chapters':
			return library.pages.flatMap(({ slug, frontmatter }) =>
				'chapters' in frontmatter ? all(frontmatter.chapters).map((id) => `${slug}/${id}`) : [],
			);
		case 'columns':
			return library.worksheets.flatMap(({ id, columns }) => all(columns).map((own) => `${id}/${own}`));
		case 'pages':
			return library.pages.flatMap(({ id, frontmatter }) => [id, ...frontmatter.formerPaths]);
		case 'schedule':
			return all(library.schedule);
		case 'terms':
			return all(library.glossary);
		case 'quizzes':
		case 'checklists':
		case 'exams':
		case 'worksheets':
			return all(library[kind]);
		default:
			return kind satisfies never;
	}
}
