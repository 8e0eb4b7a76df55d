import { isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { ValuePath } from '../../authoring/read/value-path.ts';
import type { ContentFile } from '../../office/content-files.ts';
import { endOfPair, spanOf, startOfPair, yamlText } from '../../office/edit/yaml-text.ts';

/**
 * The innermost value that stands on a line of a file, counted from 1; `[]` where that is the file itself.
 * @param written what stands there, which tells the values of an entry on one line apart
 */
export function placeOfLine(own: ContentFile, line: number, written?: string): ValuePath {
	const yaml = yamlText(own);
	const lines: number[] = [0];
	for (let at = own.text.indexOf('\n'); at >= 0; at = own.text.indexOf('\n', at + 1)) lines.push(at + 1);
	const from = lines[line - 1] ?? own.text.length;
	const to = lines[line] ?? own.text.length + 1;
	const path: (string | number)[] = [];
	let node: unknown = yaml.document.contents;
	for (;;) {
		if (isMap(node) && !node.flow) {
			const pair = node.items.find(
				(one) => isPair(one) && startOfPair(yaml, one) < to && endOfPair(yaml, one) >= from,
			);
			if (!pair || !isScalar(pair.key)) return path;
			path.push(String(pair.key.value));
			node = pair.value;
		} else if (isSeq(node) && !node.flow) {
			const at = node.items.findIndex((item) => {
				if (!isNode(item)) return false;
				const { start, end } = spanOf(yaml, item as Node);
				return start < to && end >= from;
			});
			if (at < 0) return path;
			path.push(at);
			node = node.items[at];
		} else return [...path, ...(placeOfValue(node, written) ?? [])];
	}
}

/** Where inside a value another one stands as it is written. */
function placeOfValue(node: unknown, written: string | undefined): (string | number)[] | undefined {
	if (written === undefined || written === '') return undefined;
	if (isScalar(node)) return String(node.value) === written ? [] : undefined;
	const inner: [string | number, unknown][] = isMap(node)
		? node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value])
		: isSeq(node)
			? node.items.map((item, at) => [at, item])
			: [];
	for (const [name, value] of inner) {
		const place = placeOfValue(value, written);
		if (place) return [name, ...place];
	}
	return undefined;
}
