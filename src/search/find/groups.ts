import { fold } from './fold.ts';
import type { Hit } from './hit.ts';

/** Kinds of places that bear the name of a page because they belong to it. */
const BELONGING = ['quiz', 'exam', 'term'];

/**
 * Places in their order; those that bear the same name and belong to what bears it stand with the first of them: a page
 * with its bank of questions and its term.
 */
export function groupsOf(hits: readonly Hit[]): [Hit, ...Hit[]][] {
	const groups = new Map<unknown, [Hit, ...Hit[]]>();
	for (const hit of hits) {
		const name = fold(hit.title);
		const group = BELONGING.includes(hit.type) || !groups.has(name) ? groups.get(name) : undefined;
		const isOther = group?.every(({ type }) => type !== hit.type);
		if (group && isOther) group.push(hit);
		else groups.set(groups.has(name) || hit.question ? hit : name, [hit]);
	}
	return [...groups.values()];
}
