import { isMap, isSeq } from 'yaml';
import type { Node, YAMLSeq } from 'yaml';
import type { ValuePath } from '../../authoring/read/value-path.ts';
import type { ContentFile } from '../content-files.ts';
import { dashBefore, gapOf } from './list-dashes.ts';
import { rewriteValue } from './rewrite-value.ts';
import { parentOf } from './value-place.ts';
import {
	endOfPair,
	indentAt,
	lineEnd,
	lineStart,
	nodeAt,
	pairOf,
	replaced,
	spanOf,
	startOfPair,
	yamlText,
} from './yaml-text.ts';

/** Takes away a field, or an item of a list. */
export function removeValue(own: ContentFile, path: ValuePath): string {
	const yaml = yamlText(own);
	const parent = parentOf(yaml, path);
	if (isSeq(parent)) return removeItem(own, path.slice(0, -1), Number(path.at(-1)));
	if (!isMap(parent)) return own.text;
	const { text } = yaml;
	const pair = pairOf(parent, path.at(-1)!)!;
	const at = parent.items.indexOf(pair as never);
	const next = parent.items[at + 1];
	const previous = parent.items[at - 1];
	const start = startOfPair(yaml, pair);
	const end = endOfPair(yaml, pair);
	if (!next && !previous)
		return path.length === 1 ? replaced(text, start, end, '{}') : rewriteValue(yaml, path.slice(0, -1), {});
	if (parent.flow) {
		return next
			? replaced(text, start, startOfPair(yaml, next), '')
			: replaced(text, endOfPair(yaml, previous!), end, '');
	}
	const from = lineStart(text, start);
	if (
		text
			.slice(from, start)
			.replace(/^\uFEFF/, '')
			.trim() !== ''
	)
		return replaced(text, start, startOfPair(yaml, next!), '');
	return withoutLines(text, start - indentAt(text, start).length, end);
}

/** Takes an item out of a list. */
export function removeItem(own: ContentFile, path: ValuePath, at: number): string {
	const yaml = yamlText(own);
	const { text } = yaml;
	const list = (path.length === 0 ? yaml.document.contents : nodeAt(yaml, path)) as YAMLSeq;
	const items = list.items as Node[];
	const item = items[at];
	if (!item) return text;
	if (items.length === 1) return rewriteValue(yaml, path, []);
	const { start, end } = spanOf(yaml, item);
	if (list.flow) {
		const next = items[at + 1];
		return next
			? replaced(text, start, spanOf(yaml, next).start, '')
			: replaced(text, spanOf(yaml, items[at - 1]!).end, end, '');
	}
	const dash = dashBefore(yaml, item);
	const from = lineStart(text, dash);
	if (
		text
			.slice(from, dash)
			.replace(/^\uFEFF/, '')
			.trim() !== ''
	) {
		return replaced(text, dash, dashBefore(yaml, items[at + 1]!), '');
	}
	const left = withoutLines(text, dash - indentAt(text, dash).length, end);
	const gap = gapOf(yaml, list);
	if (gap === '') return left;
	// One of the two empty lines that are left goes along.
	const place = dash - indentAt(text, dash).length;
	const after = /^[ \t]*\r?\n/.exec(left.slice(place))?.[0];
	if (after !== undefined) return replaced(left, place, place + after.length, '');
	return place >= left.length
		? replaced(left, left.slice(0, place).trimEnd().length + yaml.lineBreak.length, place, '')
		: left;
}

/** The text without the lines from one place to another. */
function withoutLines(text: string, from: number, to: number): string {
	const end = lineEnd(text, to);
	const lineBreak = /^\r?\n/.exec(text.slice(end))?.[0] ?? '';
	if (lineBreak !== '' || from === 0) return replaced(text, from, end + lineBreak.length, '');
	return replaced(text, text[from - 2] === '\r' ? from - 2 : from - 1, end, '');
}
