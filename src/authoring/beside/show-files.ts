import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as words from '../../reading/text/files.ts';
import type { TreeContext, TreeNode } from '../body/heading-ids.ts';
import type { Library } from '../read/library.ts';
import { readableSize } from './file-kinds.ts';
import { showFile } from './shown-files.ts';
import type { ShownFile } from './shown-files.ts';
import { BESIDE } from './written-for.ts';

type Properties = Record<string, unknown>;
const element = (tagName: string, properties: Properties, children: TreeNode[] = []): TreeNode => ({
	type: 'element',
	tagName,
	properties,
	children,
});
const text = (value: string): TreeNode => ({ type: 'text', value });

/**
 * Sätteri plugin: shows what lies beside a page. A picture gets its size and a file for phones; a file whose link is a
 * paragraph of its own becomes a card, a recording or a film plays there; in a sentence a link says what it opens.
 */
export function showFiles(library: () => Library, contentDir: string): (file: { fileURL?: URL }) => unknown {
	return ({ fileURL }) => {
		if (!fileURL) return undefined;
		const own = path.relative(path.resolve(contentDir), fileURLToPath(fileURL)).split(path.sep).join('/');
		const isKept = (): boolean =>
			library().pages.find(({ file }) => file === own)?.frontmatter.offlineFiles ?? false;
		const shown = (address: unknown): ShownFile | undefined =>
			typeof address === 'string' && address.startsWith(BESIDE)
				? showFile(contentDir, decodeURIComponent(address.slice(BESIDE.length)), isKept())
				: undefined;
		const fileOf = (node: TreeNode | undefined): ShownFile | undefined =>
			node?.tagName === 'a' ? shown(node.properties?.['href']) : undefined;
		return {
			name: 'files-beside',
			element: {
				filter: ['img', 'a', 'p'],
				visit(node: TreeNode, ctx: TreeContext) {
					if (node.tagName === 'img') {
						const file = shown(node.properties?.['src']);
						return file && picture(file, node.properties ?? {});
					}
					if (node.tagName === 'p') {
						const [only, ...more] = node.children ?? [];
						const file = more.length === 0 ? fileOf(only) : undefined;
						return file && standing(file, ctx.textContent(only!));
					}
					const parent = ctx.parent(node);
					if (parent?.tagName === 'p' && parent.children?.length === 1) return undefined;
					const file = fileOf(node);
					return file && link(file, [...(node.children ?? []), text(`（${said(file)}）`)]);
				},
			},
		};
	};
}

function picture({ address, width, height, widths = [] }: ShownFile, properties: Properties): TreeNode {
	const several = widths.length > 1 && {
		srcSet: widths.map((one) => `${one.address} ${one.width}w`).join(', '),
		sizes: '(max-width: 40em) 100vw, 38em',
	};
	return element('img', {
		...properties,
		src: address,
		...several,
		width,
		height,
		loading: 'lazy',
		decoding: 'async',
	});
}

/** What a click fetches: what it is and how much. */
const said = ({ kind, bytes }: ShownFile): string => `${kind}，${readableSize(bytes)}`;

/** Browsers show a PDF; anything else is saved under the name that its author gave it. */
const link = ({ address, kind, name }: ShownFile, children: TreeNode[], more: Properties = {}): TreeNode =>
	element('a', { ...more, href: address, ...(kind !== 'PDF' && { download: name }) }, children);

function standing(file: ShownFile, title: string): TreeNode {
	switch (file.sort) {
		case 'audio':
		case 'video':
			return element('figure', {}, [
				element(file.sort, {
					controls: true,
					preload: 'none',
					src: file.address,
					'aria-label': title,
				}),
				element('figcaption', {}, [text(title), text(' '), link(file, [text(words.save(said(file)))])]),
			]);
		case 'picture':
		case 'attachment':
			return element('p', {}, [
				link(file, [element('strong', {}, [text(title)]), element('span', {}, [text(said(file))])], {
					className: ['card'],
				}),
			]);
	}
}
