import type { MarkdownNode } from './markdown-tree.ts';

/** A picture as the processor reads it: those too whose address stands elsewhere under a name. */
export interface ReadPicture {
	src: string;
	alternative: string;
	/** In the body, counted from 1. */
	line: number;
}

/** The pictures of a body, however they are written: `![图](a.png)`, over two lines, `![图][y]`, `![y][]`, `![y]`. */
export function picturesIn(tree: MarkdownNode): ReadPicture[] {
	const named = new Map<string, string>();
	const found: (Omit<ReadPicture, 'src'> & { src: string | undefined; name: string | undefined })[] = [];
	const look = ({ type, url, alt, identifier, position, children }: MarkdownNode): void => {
		// Of two addresses under one name the first counts.
		if (type === 'definition' && !named.has(identifier!)) named.set(identifier!, url!);
		if (type === 'image' || type === 'imageReference')
			found.push({
				src: url,
				name: identifier,
				alternative: (alt ?? '').trim(),
				line: position?.start.line ?? 1,
			});
		children?.forEach(look);
	};
	look(tree);
	return found.flatMap(({ src, name, ...picture }) => {
		const address = src ?? named.get(name!);
		return address === undefined ? [] : [{ ...picture, src: address }];
	});
}
