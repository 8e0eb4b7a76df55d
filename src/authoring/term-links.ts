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
	let rest = text;
	while (rest) {
		let best: { at: number; term: TermName } | undefined;
		for (const term of names) {
			const at = rest.indexOf(term.name);
			if (at < 0) continue;
			if (!best || at < best.at) best = { at, term };
		}
		if (!best) break;
		const end = best.at + best.term.name.length;
		const before = rest.slice(0, best.at);
		if (seen.has(best.term.id)) {
			parts.push(before + best.term.name);
		} else {
			seen.add(best.term.id);
			parts.push(before, best.term);
		}
		rest = rest.slice(end);
	}
	parts.push(rest);
	return parts.filter((part) => part !== '');
}

const BLOCKS = ['p', 'li', 'td', 'strong', 'em'];
const UNLINKED = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'th', 'summary']);

/** Sätteri plugin: links the first occurrence of each glossary term in a page to its entry. */
export function termLinks(library: () => Library): (file: { fileURL?: URL }) => unknown {
	return ({ fileURL }) => {
		if (!fileURL) return undefined;
		const { glossary, pages } = library();
		const file = fileURLToPath(fileURL).split(path.sep).join('/');
		const page = pages.find((candidate) => file.endsWith(`/${candidate.file}`));
		if (!page || page.frontmatter.terms === false) return undefined;
		const names = termNames(glossary);
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
