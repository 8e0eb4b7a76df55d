import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import { keptByText } from '../../authoring/read/kept-by-text.ts';
import type { ContentFile } from '../content-files.ts';

/** A value in the YAML of a file, with where it stands in the file's text. */
export interface ScalarPlace {
	path: (string | number)[];
	value: string;
	start: number;
	end: number;
}

/** Where the YAML of a file stands: all of a list, the frontmatter of a page. */
export function yamlRange({ file, text }: ContentFile): { start: number; end: number } {
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	if (!file.endsWith('.mdx')) return { start, end: text.length };
	const matter = /^---[ \t]*\r?\n/.exec(text.slice(start));
	const from = start + (matter?.[0].length ?? 0);
	const close = matter ? /^---[ \t]*\r?$/m.exec(text.slice(from)) : null;
	return { start: from, end: close ? from + close.index : from };
}

/** Every single value that a file's YAML holds. */
export const scalarsOf = ({ file, text }: ContentFile): readonly ScalarPlace[] => kept(file, text);

/** One change asks for those of all files several times. */
const kept = keptByText((file, text): readonly ScalarPlace[] => {
	const { start, end } = yamlRange({ file, text });
	const found: ScalarPlace[] = [];
	const walk = (node: unknown, path: (string | number)[]): void => {
		if (isMap(node)) {
			for (const pair of node.items) {
				if (isPair(pair) && isScalar(pair.key)) walk(pair.value, [...path, String(pair.key.value)]);
			}
		} else if (isSeq(node)) node.items.forEach((item, at) => walk(item, [...path, at]));
		else if (isScalar(node) && node.range) {
			const [from, to] = node.range;
			found.push({ path, value: String(node.value), start: start + from, end: start + to });
		}
	};
	walk(parseDocument(text.slice(start, end), { prettyErrors: false }).contents as Node | null, []);
	return found;
});
