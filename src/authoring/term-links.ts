import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Library } from './library.ts';
import type { TreeContext, TreeNode } from './heading-ids.ts';

interface TermName {
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

/** What is made once of something that many pages ask for. */
function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
	const made = new WeakMap<Of, Made>();
	return (of) => {
		if (!made.has(of)) made.set(of, make(of));
		return made.get(of)!;
	};
}

const namesOf = once(termNames);
/** Finds the names in one pass: the first place, and there the longest name. */
const finderOf = once((names: readonly TermName[]) => ({
	pattern: new RegExp(names.map(({ name }) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'g'),
	byName: new Map([...names].reverse().map((term) => [term.name, term])),
}));
const pagesOf = once(({ pages }: Library) => new Map(pages.map((page) => [page.file, page])));

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

const BLOCKS = ['p', 'li', 'td', 'strong', 'em'];
const UNLINKED = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'th', 'summary']);

/** Sätteri plugin: links the first occurrence of each glossary term in a page to its entry. */
export function termLinks(library: () => Library): (file: { fileURL?: URL }) => unknown {
	return ({ fileURL }) => {
		if (!fileURL) return undefined;
		const current = library();
		const file = fileURLToPath(fileURL).split(path.sep);
		// A page stands in the folder of its section.
		const page = pagesOf(current).get(file.slice(-2).join('/'));
		if (!page || page.frontmatter.terms === false) return undefined;
		const names = namesOf(current.glossary);
		const seen = new Set<string>();
		return {
			name: 'term-links',
			element: {
				filter: BLOCKS,
				visit(node: TreeNode, ctx: TreeContext) {
					for (let up: TreeNode | undefined = node; up; up = ctx.parent(up)) {
						if (up.tagName && UNLINKED.has(up.tagName)) return;
					}
					for (const child of node.children ?? []) {
						if (child.type !== 'text' || !child.value) continue;
						const parts = splitAtTerms(child.value, names, seen);
						if (!parts.some((part) => typeof part !== 'string')) continue;
						ctx.replaceNode(child, {
							type: 'element',
							tagName: 'span',
							properties: {},
							children: parts.map((part) =>
								typeof part === 'string'
									? { type: 'text', value: part }
									: {
											type: 'element',
											tagName: 'a',
											properties: { className: ['term'], href: `/glossary/#${part.id}` },
											children: [{ type: 'text', value: part.name }],
										},
							),
						});
					}
				},
			},
		};
	};
}
