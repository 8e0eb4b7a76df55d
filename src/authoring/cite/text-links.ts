import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { citingFrom, splitAtCitations } from './citations.ts';
import type { Citation } from './citations.ts';
import type { TreeContext, TreeNode } from '../body/heading-ids.ts';
import type { Library, LibraryPage } from '../read/library.ts';
import { memo } from '../read/memo.ts';
import { namesOf, splitAtTerms } from './term-links.ts';
import type { TermName } from './term-links.ts';

const BLOCKS = ['p', 'li', 'td', 'strong', 'em'];
const UNLINKED = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'th', 'summary']);

/** What the text of a page may leave unsaid: a page of a document cites that document, a measure the plan. */
export function citingFromPage(library: Library, { section, slug, frontmatter }: LibraryPage) {
	const own = section === 'documents' ? [slug] : [];
	return citingFrom(library, frontmatter.sources ?? [], [...own, library.site.plan]);
}

/**
 * Sätteri plugin: links each place of a document that the text names to its clause, and the first occurrence of each
 * glossary term in a page to its entry.
 */
export function textLinks(library: () => Library): (file: { fileURL?: URL }) => unknown {
	const pagesByFile = memo((current: Library) => new Map(current.pages.map((page) => [page.file, page])));
	function pageOf(current: Library, fileURL: URL): LibraryPage | undefined {
		// A page stands in the folder of its section.
		return pagesByFile(current).get(fileURLToPath(fileURL).split(path.sep).slice(-2).join('/'));
	}

	return ({ fileURL }) => {
		if (!fileURL) return undefined;
		const current = library();
		const page = pageOf(current, fileURL);
		if (!page) return undefined;
		const from = citingFromPage(current, page);
		const names = page.frontmatter.terms === false ? [] : namesOf(current.glossary);
		const seen = new Set<string>();
		const mentioned = new Set(page.section === 'documents' ? [page.slug] : []);
		return {
			name: 'text-links',
			element: {
				filter: BLOCKS,
				visit(node: TreeNode, ctx: TreeContext) {
					for (let up: TreeNode | undefined = node; up; up = ctx.parent(up)) {
						if (up.tagName && UNLINKED.has(up.tagName)) return;
					}
					for (const child of node.children ?? []) {
						if (child.type !== 'text' || !child.value) continue;
						const parts = splitAtCitations(current, child.value, from, mentioned).flatMap(
							(part): (string | Citation | TermName)[] =>
								typeof part === 'string' ? splitAtTerms(part, names, seen) : [part],
						);
						if (parts.some((part) => typeof part !== 'string')) ctx.replaceNode(child, parts.map(nodeOf));
					}
				},
			},
		};
	};
}

function nodeOf(part: string | Citation | TermName): TreeNode {
	if (typeof part === 'string') return { type: 'text', value: part };
	if (!('text' in part)) {
		return link(part.name, { className: ['term'], href: `/glossary/#${part.id}` });
	}
	return part.href === undefined
		? { type: 'text', value: part.text }
		: link(part.text, { className: ['cite'], href: part.href });
}

const link = (value: string, properties: Record<string, unknown>): TreeNode => ({
	type: 'element',
	tagName: 'a',
	properties,
	children: [{ type: 'text', value }],
});
