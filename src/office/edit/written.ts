import { isScalar, parseDocument } from 'yaml';
import type { Scalar } from 'yaml';
import { DAY_FIELDS } from '../../authoring/read/parsed-file.ts';
import { readOtherwise, wrongMark } from '../../authoring/tell/yaml-marks.ts';

/** Where a value is going to stand. */
export interface WrittenWhere {
	/** Inside `[ … ]` or `{ … }`. */
	isInline: boolean;
	/** The field that it is the value of; none for an item of a list. */
	name?: string;
	/** Straight in the frontmatter of a page, which is read a second time by stricter rules. */
	isPageField?: boolean;
	/** How it was written before. */
	style?: Scalar.Type | undefined;
	/** What stands before the lines of a text block. */
	indent?: string;
	lineBreak?: string;
}

export type PlainValue = string | number | boolean;
export const isPlainValue = (value: unknown): value is PlainValue =>
	typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A single value as YAML: as it was written before where that says the same, in quotation marks where it has to be. */
export function scalarText(value: PlainValue, where: WrittenWhere): string {
	if (typeof value !== 'string') return String(value);
	const quoted = JSON.stringify(value);
	const candidates: string[] = [];
	if (where.style === 'BLOCK_LITERAL') {
		const block = literal(value, where);
		if (block !== undefined) return block;
	} else if (where.style === 'QUOTE_SINGLE') candidates.push(`'${value.replaceAll("'", "''")}'`);
	else if (where.style !== 'QUOTE_DOUBLE') candidates.push(value);
	return candidates.find((candidate) => says(candidate, value, where)) ?? quoted;
}

/** True where a piece of YAML stands for a text and for nothing else. */
function says(written: string, value: string, { isInline, name, isPageField }: WrittenWhere): boolean {
	if (/[\r\n]/.test(written)) return false;
	if (isPageField && !DAY_FIELDS.includes(name ?? '') && readOtherwise(written)) return false;
	const before = name === undefined ? '- ' : `${name}: `;
	if (wrongMark(before + written)) return false;
	const inner = name === undefined ? '' : `${name}: `;
	const [open, close] = name === undefined ? ['[', ', z]'] : ['{ ', ', z: z }'];
	const document = parseDocument(isInline ? open + inner + written + close : before + written);
	if (document.errors.length > 0 || document.warnings.length > 0) return false;
	const node = document.getIn([name ?? 0], true);
	return (
		isScalar(node) && node.value === value && !node.anchor && !node.tag && !document.comment && !node.comment
	);
}

/** A text of several lines under `|`. */
function literal(value: string, { indent = '', lineBreak = '\n' }: WrittenWhere): string | undefined {
	if (!value.includes('\n') || /^\s|[ \t]$|\n\n$|\r/.test(value) || value.trim() === '') return undefined;
	const isEnded = value.endsWith('\n');
	const lines = (isEnded ? value.slice(0, -1) : value).split('\n');
	return [`|${isEnded ? '' : '-'}`, ...lines.map((line) => (line === '' ? '' : `${indent}  ${line}`))].join(
		lineBreak,
	);
}

/** A value on one line: `[甲, 乙]`, `{ id: a, text: 甲 }`. */
export function inlineText(value: unknown): string {
	if (isPlainValue(value)) return scalarText(value, { isInline: true });
	if (Array.isArray(value)) return `[${value.map(inlineText).join(', ')}]`;
	const fields = fieldsOf(value).map(([name, inner]) =>
		isPlainValue(inner)
			? `${name}: ${scalarText(inner, { isInline: true, name })}`
			: `${name}: ${inlineText(inner)}`,
	);
	return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** Longer lists stand an item a line. */
const INLINE = 72;

/** A field with its value, as lines without indent. */
export function fieldLines(name: string, value: unknown, isPageField = false): string[] {
	if (isPlainValue(value)) return [`${name}: ${scalarText(value, { isInline: false, name, isPageField })}`];
	if (Array.isArray(value)) {
		const isShort = value.every(isPlainValue) && inlineText(value).length <= INLINE;
		if (value.length === 0 || isShort) return [`${name}: ${inlineText(value)}`];
		return [`${name}:`, ...value.flatMap(itemLines).map((line) => `  ${line}`)];
	}
	const fields = fieldsOf(value);
	if (fields.length === 0) return [`${name}: {}`];
	return [`${name}:`, ...fields.flatMap(([inner, own]) => fieldLines(inner, own)).map((line) => `  ${line}`)];
}

/** An item of a list, as lines without indent. */
export function itemLines(value: unknown): string[] {
	if (isPlainValue(value)) return [`- ${scalarText(value, { isInline: false })}`];
	if (Array.isArray(value)) return [`- ${inlineText(value)}`];
	const lines = fieldsOf(value).flatMap(([name, inner]) => fieldLines(name, inner));
	return lines.length === 0 ? ['- {}'] : lines.map((line, at) => `${at === 0 ? '- ' : '  '}${line}`);
}

const fieldsOf = (value: unknown): [string, unknown][] =>
	typeof value === 'object' && value !== null
		? Object.entries(value).filter(([, inner]) => inner !== undefined)
		: [];
