import type { Node, YAMLSeq } from 'yaml';
import { lineEnd, spanOf } from './yaml-text.ts';
import type { YamlText } from './yaml-text.ts';

/** Where the dash of an item stands. */
export const dashBefore = (yaml: YamlText, item: Node): number =>
	yaml.text.lastIndexOf('-', yaml.start + item.range![0] - 1);

/** The empty line between two items of a list; nothing where there is none. */
export function gapOf(yaml: YamlText, list: YAMLSeq): string {
	const [one, other] = list.items as Node[];
	if (!one || !other) return '';
	const between = yaml.text.slice(lineEnd(yaml.text, spanOf(yaml, one).end), dashBefore(yaml, other));
	return /^\r?\n[ \t]*\r?\n/.test(between) ? yaml.lineBreak : '';
}
