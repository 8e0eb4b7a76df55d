import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import type { ValuePath } from '../../authoring/value-path.ts';
import type { ContentFile } from '../content-files.ts';
import { fieldLines, inlineText, isPlainValue, itemLines, scalarText } from './written.ts';
import type { Plain } from './written.ts';
import {
	endOfPair,
	indentAt,
	lineEnd,
	lineStart,
	nodeAt,
	pairOf,
	spanOf,
	startOfPair,
	yamlText,
} from './yaml-text.ts';
import type { YamlText } from './yaml-text.ts';

/** The names of the fields at a place, in the order of the model. */
export type FieldOrder = (path: ValuePath) => readonly string[];

const byNobody: FieldOrder = () => [];
const replaced = (text: string, start: number, end: number, by: string): string =>
	text.slice(0, start) + by + text.slice(end);

/**
 * The file's text with another value at a place; every byte that does not say the value stays.
 * @param value undefined takes the field away
 * @param order where a field that is not there yet is put
 */
export function changeValue(
	own: ContentFile,
	path: ValuePath,
	value: unknown,
	order: FieldOrder = byNobody,
): string {
	const yaml = yamlText(own);
	const node = path.length === 0 ? (yaml.document.contents ?? undefined) : nodeAt(yaml, path);
	if (value === undefined) return isThere(yaml, path) ? removed(own, path) : own.text;
	if (isPlainValue(value) && node && isScalar(node)) return changeScalar(yaml, path, node, value);
	if (Array.isArray(value) && isSeq(node)) return changeList(own, path, node, value, order);
	if (isObject(value) && isMap(node)) return changeMap(own, path, node, value, order);
	if (isThere(yaml, path)) return rewritten(yaml, path, value);
	return insertAt(own, path, value, order);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function isThere(yaml: YamlText, path: ValuePath): boolean {
	if (path.length === 0) return true;
	const parent = parentOf(yaml, path);
	const name = path.at(-1)!;
	return isSeq(parent) ? Number(name) < parent.items.length : pairOf(parent, name) !== undefined;
}

const parentOf = (yaml: YamlText, path: ValuePath): Node | undefined =>
	path.length === 1 ? (yaml.document.contents ?? undefined) : nodeAt(yaml, path.slice(0, -1));

const isPageField = (yaml: YamlText, path: ValuePath): boolean =>
	yaml.file.endsWith('.mdx') && path.length === 1;

/** True for what stands inside `[ … ]` or `{ … }`. */
function isInline(yaml: YamlText, path: ValuePath): boolean {
	return path.some((_, length) => {
		const node = length === 0 ? yaml.document.contents : nodeAt(yaml, path.slice(0, length));
		return (isMap(node) || isSeq(node)) && node.flow === true;
	});
}

function changeScalar(yaml: YamlText, path: ValuePath, node: Node, value: Plain): string {
	if (!isScalar(node) || node.value === value) return yaml.text;
	const name = path.at(-1);
	const { start, end } = spanOf(yaml, node);
	const where = {
		isInline: isInline(yaml, path),
		...(typeof name === 'string' && { name }),
		isPageField: isPageField(yaml, path),
		// Quotation marks around nothing say nothing about what is to come.
		style: node.value === '' ? undefined : node.type,
		indent: indentAt(
			yaml.text,
			typeof name === 'string' ? startOfPair(yaml, pairOf(parentOf(yaml, path), name)!) : start,
		),
		lineBreak: yaml.lineBreak,
	};
	const written = scalarText(value, where);
	// A field that was left empty has no blank after its colon.
	const gap = start === end && !/\s/.test(yaml.text[start - 1] ?? ' ') ? ' ' : '';
	const behind = start === end && yaml.text[end] === '#' ? ' ' : '';
	return replaced(yaml.text, start, end, gap + written + behind);
}

function changeList(
	own: ContentFile,
	path: ValuePath,
	node: YAMLSeq,
	value: readonly unknown[],
	order: FieldOrder,
): string {
	const before = node.toJS(yamlText(own).document) as unknown[];
	const isSame = (a: number, b: number): boolean => JSON.stringify(before[a]) === JSON.stringify(value[b]);
	const shorter = Math.min(before.length, value.length);
	let head = 0;
	while (head < shorter && isSame(head, head)) head += 1;
	let tail = 0;
	while (tail < shorter - head && isSame(before.length - 1 - tail, value.length - 1 - tail)) tail += 1;
	let text = own.text;
	const now = (): ContentFile => ({ file: own.file, text });
	const both = shorter - head - tail;
	for (let at = head; at < head + both; at++) text = changeValue(now(), [...path, at], value[at], order);
	for (let at = before.length - tail - 1; at >= head + both; at--) text = removeItem(now(), path, at);
	for (let at = head + both; at < value.length - tail; at++) text = insertItem(now(), path, at, value[at]);
	return text;
}

function changeMap(
	own: ContentFile,
	path: ValuePath,
	node: YAMLMap,
	value: Record<string, unknown>,
	order: FieldOrder,
): string {
	const before = node.toJS(yamlText(own).document) as Record<string, unknown>;
	let text = own.text;
	const names = Object.keys(value).filter((name) => value[name] !== undefined);
	// A field that has no place in the model stands where it stands in the value.
	const ordered: FieldOrder = (at) => (at.length === path.length ? [...order(at), ...names] : order(at));
	for (const name of names) {
		if (JSON.stringify(before[name]) === JSON.stringify(value[name])) continue;
		text = changeValue({ file: own.file, text }, [...path, name], value[name], ordered);
	}
	for (const name of Object.keys(before)) {
		if (value[name] === undefined) text = changeValue({ file: own.file, text }, [...path, name], undefined);
	}
	return text;
}

/** Another sort of value than before: a text in place of a list. */
function rewritten(yaml: YamlText, path: ValuePath, value: unknown): string {
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

/** A field or an item that is not there yet. */
function insertAt(own: ContentFile, path: ValuePath, value: unknown, order: FieldOrder): string {
	const yaml = yamlText(own);
	const parents = path.slice(0, -1);
	const name = path.at(-1)!;
	const parent = parentOf(yaml, path);
	if (isSeq(parent)) return insertItem(own, parents, parent.items.length, value);
	if (isMap(parent)) return insertField(yaml, parents, parent, String(name), value, order);
	if (parents.length === 0) {
		return rewritten(yaml, [], typeof name === 'number' ? [value] : { [name]: value });
	}
	return changeValue(own, parents, typeof name === 'number' ? [value] : { [name]: value }, order);
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

/** Takes away a field, or an item of a list. */
function removed(own: ContentFile, path: ValuePath): string {
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
		return path.length === 1 ? replaced(text, start, end, '{}') : rewritten(yaml, path.slice(0, -1), {});
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

/** The text without the lines from one place to another. */
function withoutLines(text: string, from: number, to: number): string {
	const end = lineEnd(text, to);
	const lineBreak = /^\r?\n/.exec(text.slice(end))?.[0] ?? '';
	if (lineBreak !== '' || from === 0) return replaced(text, from, end + lineBreak.length, '');
	return replaced(text, text[from - 2] === '\r' ? from - 2 : from - 1, end, '');
}

const dashBefore = (yaml: YamlText, item: Node): number =>
	yaml.text.lastIndexOf('-', yaml.start + item.range![0] - 1);

/** True where two items of a list have an empty line between them. */
function gapOf(yaml: YamlText, list: YAMLSeq): string {
	const [one, other] = list.items as Node[];
	if (!one || !other) return '';
	const between = yaml.text.slice(lineEnd(yaml.text, spanOf(yaml, one).end), dashBefore(yaml, other));
	return /^\r?\n[ \t]*\r?\n/.test(between) ? yaml.lineBreak : '';
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
	return isThere(yaml, path) ? rewritten(yaml, path, [value]) : changeValue(own, path, [value]);
}

/** Takes an item out of a list. */
export function removeItem(own: ContentFile, path: ValuePath, at: number): string {
	const yaml = yamlText(own);
	const { text } = yaml;
	const list = (path.length === 0 ? yaml.document.contents : nodeAt(yaml, path)) as YAMLSeq;
	const items = list.items as Node[];
	const item = items[at];
	if (!item) return text;
	if (items.length === 1) return rewritten(yaml, path, []);
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

/** Puts an item of a list at another place; remarks between items stay where they are. */
export function moveItem(own: ContentFile, path: ValuePath, from: number, to: number): string {
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

/** The lines that two texts do not share, the old with the new; for what a saving changed. */
export function changedLines(
	before: string,
	after: string,
): { line: number; before: string[]; after: string[] } | undefined {
	if (before === after) return undefined;
	const [old, now] = [before.split('\n'), after.split('\n')];
	const shorter = Math.min(old.length, now.length);
	let head = 0;
	while (head < shorter && old[head] === now[head]) head += 1;
	let tail = 0;
	while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
	return {
		line: head + 1,
		before: old.slice(head, old.length - tail),
		after: now.slice(head, now.length - tail),
	};
}
