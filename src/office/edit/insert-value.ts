import { isMap, isSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import type { ValuePath } from '../../authoring/read/value-path.ts';
import { isObject } from '../../record/core/item.ts';
import type { ContentFile } from '../content-files.ts';
import { dashBefore, gapOf } from './list-dashes.ts';
import { rewriteValue } from './rewrite-value.ts';
import { byNobody, isInline, isThere, parentOf } from './value-place.ts';
import type { FieldOrder } from './value-place.ts';
import { fieldLines, inlineText, isPlainValue, itemLines, scalarText } from './written.ts';
import {
	endOfPair,
	indentAt,
	lineEnd,
	nodeAt,
	pairOf,
	replaced,
	spanOf,
	startOfPair,
	yamlText,
} from './yaml-text.ts';
import type { YamlText } from './yaml-text.ts';

/** A field or an item that is not there yet. */
export function insertValue(own: ContentFile, path: ValuePath, value: unknown, order: FieldOrder): string {
	const yaml = yamlText(own);
	const parents = path.slice(0, -1);
	const name = path.at(-1)!;
	const parent = parentOf(yaml, path);
	if (isSeq(parent)) return insertItem(own, parents, parent.items.length, value);
	if (isMap(parent)) return insertField(yaml, parents, parent, String(name), value, order);
	if (parents.length === 0) {
		return rewriteValue(yaml, [], typeof name === 'number' ? [value] : { [name]: value });
	}
	const filled = typeof name === 'number' ? [value] : { [name]: value };
	return isThere(yaml, parents)
		? rewriteValue(yaml, parents, filled)
		: insertValue(own, parents, filled, order);
}

function insertField(
	yaml: YamlText,
	path: ValuePath,
	map: YAMLMap,
	name: string,
	value: unknown,
	order: FieldOrder,
): string {
	const { text, lineBreak } = yaml;
	const names = order(path);
	const place = names.indexOf(name);
	const before = names.slice(0, Math.max(place, 0)).findLast((other) => pairOf(map, other));
	const pair = place < 0 ? map.items.at(-1) : before === undefined ? undefined : pairOf(map, before);
	if (map.flow) {
		const written = `${name}: ${isPlainValue(value) ? scalarText(value, { isInline: true, name }) : inlineText(value)}`;
		if (map.items.length === 0) {
			const { start, end } = spanOf(yaml, map);
			return replaced(text, start, end, `{ ${written} }`);
		}
		if (pair) {
			const end = endOfPair(yaml, pair);
			return replaced(text, end, end, `, ${written}`);
		}
		const start = startOfPair(yaml, map.items[0]!);
		return replaced(text, start, start, `${written}, `);
	}
	const first = startOfPair(yaml, map.items[0]!);
	const indent = indentAt(text, first);
	const lines = fieldLines(name, value, yaml.file.endsWith('.mdx') && path.length === 0);
	if (!pair) return replaced(text, first, first, lines.map((line) => line + lineBreak + indent).join(''));
	const end = lineEnd(text, endOfPair(yaml, pair));
	return replaced(text, end, end, lines.map((line) => lineBreak + indent + line).join(''));
}

/** Puts an item into a list; a list that is not there yet, or empty, is made. */
export function insertItem(own: ContentFile, path: ValuePath, at: number, value: unknown): string {
	const yaml = yamlText(own);
	const { text, lineBreak } = yaml;
	const list = path.length === 0 ? yaml.document.contents : nodeAt(yaml, path);
	if (!isSeq(list) || list.items.length === 0) return emptyFilled(own, yaml, path, value);
	const items = list.items as Node[];
	const before = items[Math.min(at, items.length) - 1];
	if (list.flow) {
		const written = inlineText(value);
		if (before) {
			const { end } = spanOf(yaml, before);
			return replaced(text, end, end, `, ${written}`);
		}
		const { start } = spanOf(yaml, items[0]!);
		return replaced(text, start, start, `${written}, `);
	}
	const like = before ?? items[0];
	const indent = indentAt(text, dashBefore(yaml, items[0]!));
	const isOneLine = isMap(like) && like.flow === true && isObject(value);
	const lines = isOneLine ? [`- ${inlineText(value)}`] : itemLines(value);
	const gap = gapOf(yaml, list);
	if (before) {
		const end = lineEnd(text, spanOf(yaml, before).end);
		return replaced(text, end, end, gap + lines.map((line) => lineBreak + indent + line).join(''));
	}
	const dash = dashBefore(yaml, items[0]!);
	const written = lines.join(lineBreak + indent) + lineBreak + gap + indent;
	return replaced(text, dash, dash, written);
}

function emptyFilled(own: ContentFile, yaml: YamlText, path: ValuePath, value: unknown): string {
	const list = path.length === 0 ? yaml.document.contents : nodeAt(yaml, path);
	if (isSeq(list) && list.flow && path.length > 0 && (isPlainValue(value) || isInline(yaml, path))) {
		const { start, end } = spanOf(yaml, list);
		return replaced(yaml.text, start, end, `[${inlineText(value)}]`);
	}
	return isThere(yaml, path) ? rewriteValue(yaml, path, [value]) : insertValue(own, path, [value], byNobody);
}
