import { fromMarkdown } from 'mdast-util-from-markdown';
import type { MarkdownNode } from '../../authoring/markdown-tree.ts';

/** Takes the place of `authoring/markdown-tree.ts` in a browser. */
export const markdownTree = (body: string): MarkdownNode => fromMarkdown(body) as MarkdownNode;
