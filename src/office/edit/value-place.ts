import { isMap, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { ValuePath } from '../../authoring/read/value-path.ts';
import { nodeAt, pairOf } from './yaml-text.ts';
import type { YamlText } from './yaml-text.ts';

/** The names of the fields at a place, in the order of the model. */
export type FieldOrder = (path: ValuePath) => readonly string[];

/** Without a model: new fields stand last. */
export const byNobody: FieldOrder = () => [];

/** True where something stands at a place, an empty field too. */
export function isThere(yaml: YamlText, path: ValuePath): boolean {
	if (path.length === 0) return true;
	const parent = parentOf(yaml, path);
	const name = path.at(-1)!;
	return isSeq(parent) ? Number(name) < parent.items.length : pairOf(parent, name) !== undefined;
}

/** What a place is in; undefined where there is nothing. */
export const parentOf = (yaml: YamlText, path: ValuePath): Node | undefined =>
	path.length === 1 ? (yaml.document.contents ?? undefined) : nodeAt(yaml, path.slice(0, -1));

/** True for a field straight in the frontmatter of a page. */
export const isPageField = (yaml: YamlText, path: ValuePath): boolean =>
	yaml.file.endsWith('.mdx') && path.length === 1;

/** True for what stands inside `[ … ]` or `{ … }`. */
export function isInline(yaml: YamlText, path: ValuePath): boolean {
	return path.some((_, length) => {
		const node = length === 0 ? yaml.document.contents : nodeAt(yaml, path.slice(0, length));
		return (isMap(node) || isSeq(node)) && node.flow === true;
	});
}
