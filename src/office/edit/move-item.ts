import { isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { ValuePath } from '../../authoring/read/value-path.ts';
import type { ContentFile } from '../content-files.ts';
import { lineEnd, nodeAt, spanOf, yamlText } from './yaml-text.ts';

/** Puts an item of a list at another place; remarks between items stay where they are. */
export function moveListItem(own: ContentFile, path: ValuePath, from: number, to: number): string {
	const yaml = yamlText(own);
	const list = path.length === 0 ? yaml.document.contents : nodeAt(yaml, path);
	if (!isSeq(list)) return own.text;
	const spans = (list.items as Node[]).map((item) => {
		const { start, end } = spanOf(yaml, item);
		return { start, end: list.flow ? end : Math.max(end, lineEnd(own.text, end)) };
	});
	if (!spans[from] || !spans[to] || from === to) return own.text;
	const texts = spans.map(({ start, end }) => own.text.slice(start, end));
	texts.splice(to, 0, ...texts.splice(from, 1));
	let result = '';
	let at = 0;
	spans.forEach(({ start, end }, index) => {
		result += own.text.slice(at, start) + texts[index]!;
		at = end;
	});
	return result + own.text.slice(at);
}
