import { fromMarkdown } from 'mdast-util-from-markdown';
import type { MarkdownNode } from '../../authoring/body/markdown-tree.ts';
import { struckTexts } from './struck-texts.ts';
import { tablesIn } from './tables-in.ts';

/** Text that stands far in is text here, as in the pages of the site; tags of a block hide nothing. */
const AS_IN_PAGES = { disable: { null: ['codeIndented', 'htmlFlow'] } };

/**
 * Takes the place of `authoring/body/markdown-tree.ts` in a browser: the processor that renders the pages is a program for
 * each system, and its form for browsers wants more than a page may ask for. This one reads plain Markdown and adds
 * what the pages know besides: tables, and text that is struck out. Tests hold both against each other; they differ where
 * single tildes and unpaired asterisks cross in one paragraph.
 */
export function markdownTree(body: string): MarkdownNode {
	return read(withoutExpressions(body));
}

function read(text: string): MarkdownNode {
	const extended = (node: MarkdownNode): MarkdownNode => {
		const { children, type } = node;
		if (!children) return node;
		if (type === 'listItem') untick(children[0]);
		const parts = holdsText(type) ? struckTexts(children, text) : children;
		return {
			...node,
			children: parts
				.flatMap((child) => (child.type === 'paragraph' ? tablesIn(child, text, read) : [child]))
				.map(extended),
		};
	};
	return extended(parse(text));
}

const parse = (text: string): MarkdownNode =>
	fromMarkdown(text, { extensions: [AS_IN_PAGES] }) as unknown as MarkdownNode;

const holdsText = (type: string): boolean => !['root', 'list', 'listItem', 'blockquote'].includes(type);

/** `- [ ] ` is a box to tick and no text. */
function untick(first: MarkdownNode | undefined): void {
	const text = first?.type === 'paragraph' ? first.children?.[0] : undefined;
	if (text?.value !== undefined) text.value = text.value.replace(/^\[[ xX]\]\s+/, '');
}

/**
 * What stands in braces is code there and no text, and `[^1]:` begins a footnote; plain Markdown would take that for the
 * address of a link. Letters in their place keep every position.
 */
const withoutExpressions = (body: string): string =>
	body
		.replace(/\{[^{}\n]*\}/g, (code) => 'x'.repeat(code.length))
		.replace(
			/^( {0,3})\[\^[^\]\s]+\]:/gm,
			(mark, indent: string) => indent + 'x'.repeat(mark.length - indent.length),
		);
