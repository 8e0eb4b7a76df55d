import type { ValuePath } from '../../authoring/read/value-path.ts';
import { isInline, isPageField, parentOf } from './value-place.ts';
import { fieldLines, inlineText, itemLines } from './written.ts';
import { endOfPair, indentAt, nodeAt, pairOf, replaced, spanOf, startOfPair } from './yaml-text.ts';
import type { YamlText } from './yaml-text.ts';

/** Another sort of value than before: a text in place of a list. */
export function rewriteValue(yaml: YamlText, path: ValuePath, value: unknown): string {
	const { text, lineBreak } = yaml;
	const name = path.at(-1);
	const parent = path.length === 0 ? undefined : parentOf(yaml, path);
	if (name === undefined) {
		const lines = Array.isArray(value)
			? value.length === 0
				? ['[]']
				: value.flatMap(itemLines)
			: Object.entries(value as object).flatMap(([field, inner]) => fieldLines(field, inner));
		const node = yaml.document.contents;
		const { start, end } = node ? spanOf(yaml, node) : { start: yaml.start, end: yaml.start };
		return replaced(text, start, end, lines.join(lineBreak) + (node ? '' : lineBreak));
	}
	const pair = pairOf(parent, name);
	if (!pair) {
		const { start, end } = spanOf(yaml, nodeAt(yaml, path)!);
		return replaced(text, start, end, inlineText(value));
	}
	const start = startOfPair(yaml, pair);
	const isOnOneLine = isInline(yaml, path);
	const written = isOnOneLine
		? `${String(name)}: ${inlineText(value)}`
		: fieldLines(String(name), value, isPageField(yaml, path)).join(lineBreak + indentAt(text, start));
	return replaced(text, start, endOfPair(yaml, pair), written);
}
