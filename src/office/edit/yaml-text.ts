import { isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { ContentFile } from '../content-files.ts';
import { yamlRange } from './scalars.ts';
import type { ValuePath } from '../../authoring/read/value-path.ts';
import { lineBreakOf } from './line-break.ts';

/** The YAML of a file, parsed; offsets of its nodes are those in the file less `start`. */
export interface YamlText {
	file: string;
	text: string;
	start: number;
	end: number;
	document: Document;
	lineBreak: string;
	/** What it says, once asked. */
	value?: unknown;
}

const KEPT = 4;
const kept: YamlText[] = [];

/** The YAML of a file. The last ones are kept: a form asks for the same text many times, its guard for that before it. */
export function yamlText({ file, text }: ContentFile): YamlText {
	const at = kept.findIndex((one) => one.text === text && one.file === file);
	const yaml = at < 0 ? parsed({ file, text }) : kept.splice(at, 1)[0]!;
	kept.unshift(yaml);
	if (kept.length > KEPT) kept.pop();
	return yaml;
}

function parsed({ file, text }: ContentFile): YamlText {
	const { start, end } = yamlRange({ file, text });
	const document = parseDocument(text.slice(start, end), { prettyErrors: false });
	return { file, text, start, end, document, lineBreak: lineBreakOf(text) };
}

/**
 * What a file's YAML says, not to be changed; undefined where it cannot be read whole, and where one value stands for
 * several places (`*`): no form can change one of them alone.
 */
export function valueOf(own: ContentFile): unknown {
	const yaml = yamlText(own);
	if (yaml.document.errors.length > 0 || hasAlias(yaml)) return undefined;
	return (yaml.value ??= yaml.document.toJS() as unknown);
}

function hasAlias({ document, text, start, end }: YamlText): boolean {
	// Looking through all of a large file takes as long as reading it.
	if (!text.slice(start, end).includes('*')) return false;
	let found = false;
	visit(document, {
		Alias() {
			found = true;
			return visit.BREAK;
		},
	});
	return found;
}

/** The pair of a map that has this name. */
export function pairOf(map: unknown, name: string | number): Pair | undefined {
	if (!isMap(map)) return undefined;
	return map.items.find(
		(pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(name),
	);
}

/** The node at a place; undefined where there is none. */
export function nodeAt({ document }: YamlText, path: ValuePath): Node | undefined {
	let node: unknown = document.contents;
	for (const part of path) {
		node = isSeq(node) ? node.items[Number(part)] : pairOf(node, part)?.value;
	}
	return isNode(node) ? node : undefined;
}

/** Where the words of a node begin and end in the file; blanks, remarks and line breaks after it are not its own. */
export function spanOf(yaml: YamlText, node: Node): { start: number; end: number } {
	const [from] = node.range!;
	return { start: yaml.start + from, end: endOf(yaml, node) };
}

function endOf(yaml: YamlText, node: Node): number {
	if (isCollection(node) && !node.flow && node.items.length > 0) {
		const inner = node.items.at(-1);
		return isPair(inner) ? endOfPair(yaml, inner) : endOf(yaml, inner as Node);
	}
	let end = yaml.start + node.range![1];
	while (end > yaml.start + node.range![0] && /[\r\n]/.test(yaml.text[end - 1]!)) end -= 1;
	return end;
}

export const startOfPair = (yaml: YamlText, { key }: Pair): number => yaml.start + (key as Node).range![0];

/** After the colon of a pair. */
function colonOf(yaml: YamlText, { key }: Pair): number {
	return yaml.text.indexOf(':', yaml.start + (key as Node).range![1]) + 1;
}

export function endOfPair(yaml: YamlText, pair: Pair): number {
	const colon = colonOf(yaml, pair);
	if (!isNode(pair.value)) return colon;
	const end = endOf(yaml, pair.value);
	// A field that was left empty ends at its colon, not at the remark behind.
	return end === yaml.start + pair.value.range![0] ? colon : Math.max(colon, end);
}

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Where the line ends, before its line break. */
export function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	const until = end < 0 ? text.length : end;
	return until > at && text[until - 1] === '\r' ? until - 1 : until;
}

/** Blanks as wide as what stands on the line before a place; a mark of the file's encoding has no width. */
export const indentAt = (text: string, at: number): string =>
	text
		.slice(lineStart(text, at), at)
		.replace(/^\uFEFF/, '')
		.replace(/\S/g, ' ');

/** A text with another piece from one place to another. */
export const replaced = (text: string, start: number, end: number, by: string): string =>
	text.slice(0, start) + by + text.slice(end);
