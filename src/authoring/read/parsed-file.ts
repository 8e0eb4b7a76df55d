import { isMap, isNode, isPair, isScalar } from 'yaml';
import type { Document } from 'yaml';
import type { ContentReader, KeptValues } from './content-reader.ts';
import { readText } from './encoding.ts';
import { keptByText } from './kept-by-text.ts';
import type { Problem } from '../tell/problem.ts';
import { withOtherWritings } from './other-writings.ts';
import type { ValuePath } from './value-path.ts';
import { readYaml, unreadPlaces } from './read-yaml.ts';
import { readOtherwise } from '../tell/yaml-marks.ts';

/** An author's file, parsed; knows the line of every value. */
export interface ParsedFile {
	file: string;
	value: unknown;
	/** The places of values that could not be read; `[]` where none could. */
	unread: ValuePath[];
	/** Markdown after the frontmatter; empty for YAML files. */
	body: string;
	/** Line on which the body begins. */
	bodyLine: number;
	lineOf(path: ValuePath): number;
}

/**
 * Reads a YAML or MDX file of the content folder; what is wrong is added to `problems`.
 * @returns undefined where there is no text to go on with
 */
export function readParsedFile(
	reader: ContentReader,
	file: string,
	problems: Problem[],
): ParsedFile | undefined {
	let bytes: Uint8Array;
	try {
		bytes = reader.bytes(file);
	} catch {
		problems.push({ kind: 'unreadable-file', file, line: 1, what: '打不开这个文件' });
		return undefined;
	}
	// What is held in memory and did not change are the same bytes.
	const same = ofBytes.get(bytes);
	if (same?.source?.file === file) {
		problems.push(...same.problems);
		return same.source;
	}
	const signs: Problem[] = [];
	const text = readText(file, bytes, signs);
	problems.push(...signs);
	if (text === undefined) return undefined;
	const known = parsed(file, text, reader.values);
	problems.push(...known.problems);
	ofBytes.set(bytes, { source: known.source, problems: [...signs, ...known.problems] });
	return known.source;
}

/** What files were parsed to: commands that check a changed copy read most of it a second time. */
const parsed = keptByText((file, text, values?: KeptValues) => {
	const problems: Problem[] = [];
	const source = file.endsWith('.mdx')
		? parsePage(file, text, problems, values)
		: parseYaml(file, text, problems, 0, values);
	return { source, problems };
});

const ofBytes = new WeakMap<Uint8Array, { source: ParsedFile | undefined; problems: readonly Problem[] }>();

/** Splits a page into frontmatter and body; lines are those of the whole file. */
export function parsePage(
	file: string,
	text: string,
	problems: Problem[],
	values?: KeptValues,
): ParsedFile | undefined {
	const matter = /^---[ \t]*\n((?:[^\n]*\n)*?)---[ \t]*(?:\n|$)/.exec(text);
	if (!matter) {
		const what = text.startsWith('---') ? '开头的信息没有用 --- 收尾' : '第一行不是 ---，缺少开头的信息';
		problems.push({ kind: 'frontmatter', file, line: 1, what });
		return undefined;
	}
	const source = parseYaml(file, matter[1]!.replace(/\n$/, ''), problems, 1, values);
	return { ...source, body: text.slice(matter[0].length), bodyLine: matter[0].split('\n').length };
}

/** Fields of pages that hold a day: only `authoring/` looks at them, whatever else is made of them. */
export const DAY_FIELDS: readonly string[] = ['date', 'publishAt'];

/**
 * Parses YAML that stands `linesBefore` lines below the top of its file.
 * @param values what was parsed before: most of a check is parsing
 */
export function parseYaml(
	file: string,
	yaml: string,
	problems: Problem[],
	linesBefore = 0,
	values?: KeptValues,
): ParsedFile {
	const known = values?.known(file, yaml);
	if (known !== undefined) return readBefore(file, yaml, known, linesBefore);
	const own: Problem[] = [];
	const parsed = parseAnew(file, yaml, own, linesBefore);
	if (own.length === 0 && parsed.unread.length === 0) values?.keep(file, yaml, parsed.value);
	problems.push(...own);
	return parsed;
}

/** Lines are asked for where something is wrong, in few files. */
function readBefore(file: string, yaml: string, value: unknown, linesBefore: number): ParsedFile {
	let parsed: ParsedFile | undefined;
	return {
		file,
		value,
		unread: [],
		body: '',
		bodyLine: bodyLineOf(yaml),
		lineOf: (at) => (parsed ??= parseAnew(file, yaml, [], linesBefore)).lineOf(at),
	};
}

const bodyLineOf = (yaml: string): number => yaml.split('\n').length + 1;

function parseAnew(file: string, yaml: string, problems: Problem[], linesBefore: number): ParsedFile {
	const read = readYaml(yaml);
	for (const { row, ...finding } of read.found) problems.push({ ...finding, file, line: row + linesBefore });
	const source = { file, body: '', bodyLine: bodyLineOf(yaml) };
	if (!read.document) return { ...source, value: undefined, unread: [[]], lineOf: () => 1 };
	const { document, rowAt } = read;
	if (file.endsWith('.mdx') && isMap(document.contents)) {
		for (const { key, value } of document.contents.items) {
			if (!isScalar(key) || !isScalar(value) || value.type !== 'PLAIN') continue;
			if (DAY_FIELDS.includes(String(key.value)) || !readOtherwise(value.value)) continue;
			const line = rowAt(value.range?.[0] ?? 0) + linesBefore;
			const what = `“${String(key.value)}”应当是文字，两头加英文双引号`;
			problems.push({ kind: 'wrong-value', file, line, what, value: String(value.value) });
		}
	}
	const value = withOtherWritings(file, document.toJS());
	return {
		...source,
		value,
		unread: unreadPlaces(value),
		lineOf: (at) => rowAt(offsetOf(document, at)) + linesBefore,
	};
}

/** Where a value begins; that of the nearest value around it when it is not there. */
function offsetOf(document: Document, path: ValuePath): number {
	for (let length = path.length; length > 0; length--) {
		const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
		const name = path[length - 1];
		if (isMap(parent)) {
			const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === name);
			if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
		}
		const node = document.getIn(path.slice(0, length), true);
		if (isNode(node)) return node.range?.[0] ?? 0;
	}
	return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}
