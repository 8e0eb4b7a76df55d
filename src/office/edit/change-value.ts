import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import type { ValuePath } from '../../authoring/read/value-path.ts';
import { isObject } from '../../record/core/item.ts';
import type { ContentFile } from '../content-files.ts';
import { insertItem, insertValue } from './insert-value.ts';
import { removeItem, removeValue } from './remove-value.ts';
import { rewriteValue } from './rewrite-value.ts';
import { byNobody, isInline, isPageField, isThere, parentOf } from './value-place.ts';
import type { FieldOrder } from './value-place.ts';
import { isPlainValue, scalarText } from './written.ts';
import type { PlainValue } from './written.ts';
import { indentAt, nodeAt, pairOf, replaced, spanOf, startOfPair, yamlText } from './yaml-text.ts';
import type { YamlText } from './yaml-text.ts';

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
	if (value === undefined) return isThere(yaml, path) ? removeValue(own, path) : own.text;
	if (isPlainValue(value) && node && isScalar(node)) return changeScalar(yaml, path, node, value);
	if (Array.isArray(value) && isSeq(node)) return changeList(own, path, node, value, order);
	if (isObject(value) && isMap(node)) return changeMap(own, path, node, value, order);
	if (isThere(yaml, path)) return rewriteValue(yaml, path, value);
	return insertValue(own, path, value, order);
}

function changeScalar(yaml: YamlText, path: ValuePath, node: Node, value: PlainValue): string {
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
