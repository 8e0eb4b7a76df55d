import { markdownToMdast, mdxToMdast } from 'satteri';

/** The part of a Markdown tree that the checks look at. */
export interface MarkdownNode {
	type: string;
	value?: string;
	position?: { start: { line: number; column: number; offset?: number }; end: { line: number } };
	children?: readonly MarkdownNode[];
	/** Of a picture or of what gives an address a name. */
	url?: string;
	alt?: string | null;
	/** The name of such an address, as Markdown compares it. */
	identifier?: string;
}

/**
 * What the processor that renders the pages makes of a body. In a browser, where that does not run, another parser
 * takes the place of this file (`desk/check/markdown-tree.ts`).
 */
export function markdownTree(body: string): MarkdownNode {
	try {
		return mdxToMdast(body);
	} catch {
		// Code in a body is told as such; the rest of it is looked at all the same.
		return markdownToMdast(body);
	}
}
