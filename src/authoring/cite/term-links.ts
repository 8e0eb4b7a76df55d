import type { Library } from '../read/library.ts';
import { memo } from '../read/memo.ts';

export interface TermName {
	name: string;
	id: string;
}

/** Names that are linked, longest first so that a longer term wins over one inside it. */
export function termNames(glossary: Library['glossary']): TermName[] {
	return glossary
		.filter((term) => term.link)
		.flatMap((term) => [term.term, ...term.aliases].map((name) => ({ name, id: term.id })))
		.filter(({ name }) => [...name].length > 1)
		.sort((a, b) => b.name.length - a.name.length);
}

/** The names of a glossary, made once. */
export const namesOf = memo(termNames);
/** Finds the names in one pass: the first place, and there the longest name. */
const finderOf = memo((names: readonly TermName[]) => ({
	pattern: new RegExp(names.map(({ name }) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'g'),
	byName: new Map([...names].reverse().map((term) => [term.name, term])),
}));

/**
 * Splits text at the first occurrence of each term that is not in `seen`, and adds those found to it.
 * @returns strings and terms in order
 */
export function splitAtTerms(
	text: string,
	names: readonly TermName[],
	seen: Set<string>,
): (string | TermName)[] {
	const parts: (string | TermName)[] = [];
	let from = 0;
	const { pattern, byName } = finderOf(names);
	for (const found of names.length === 0 ? [] : text.matchAll(pattern)) {
		const term = byName.get(found[0])!;
		if (seen.has(term.id)) continue;
		seen.add(term.id);
		parts.push(text.slice(from, found.index), term);
		from = found.index + found[0].length;
	}
	parts.push(text.slice(from));
	return parts.filter((part) => part !== '');
}
