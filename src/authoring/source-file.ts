import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, isCollection, isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { readText } from './encoding.ts';
import type { Problem } from './problem.ts';
import { describeYamlError, isLocal } from './yaml-errors.ts';
import { readOtherwise, wrongMark } from './yaml-marks.ts';

/** Where in a value something stands: names and indexes from the top. */
export type ValuePath = readonly (string | number)[];

/** An author's file, parsed; knows the line of every value. */
export interface SourceFile {
	file: string;
	value: unknown;
	/** Markdown after the frontmatter; empty for YAML files. */
	body: string;
	/** Line on which the body begins. */
	bodyLine: number;
	lineOf(path: ValuePath): number;
}

/**
 * Reads a YAML or MDX file of the content folder.
 * @returns the file, or undefined with what is wrong added to `problems`
 */
export function readSourceFile(
	contentDir: string,
	file: string,
	problems: Problem[],
): SourceFile | undefined {
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(path.join(contentDir, file));
	} catch {
		problems.push({ kind: 'unreadable-file', file, line: 1, what: '打不开这个文件' });
		return undefined;
	}
	const text = readText(file, bytes, problems);
	if (text === undefined) return undefined;
	return file.endsWith('.mdx') ? parsePage(file, text, problems) : parseYaml(file, text, problems);
}

/** Splits a page into frontmatter and body; lines are those of the whole file. */
export function parsePage(file: string, text: string, problems: Problem[]): SourceFile | undefined {
	const matter = /^---[ \t]*\n((?:[^\n]*\n)*?)---[ \t]*(?:\n|$)/.exec(text);
	if (!matter) {
		const what = text.startsWith('---') ? '开头的信息没有用 --- 收尾' : '第一行不是 ---，缺少开头的信息';
		problems.push({ kind: 'frontmatter', file, line: 1, what });
		return undefined;
	}
	const source = parseYaml(file, matter[1]!.replace(/\n$/, ''), problems, 1);
	return source && { ...source, body: text.slice(matter[0].length), bodyLine: matter[0].split('\n').length };
}

/** Parses YAML that stands `linesBefore` lines below the top of its file. */
export function parseYaml(
	file: string,
	yaml: string,
	problems: Problem[],
	linesBefore = 0,
): SourceFile | undefined {
	const lines = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
	const rowAt = (offset: number): number => Math.max(lines.linePos(offset).line, 1);
	const rows = yaml.split('\n');
	const found: Problem[] = [];

	const quoted = rowsOfText(document, rowAt);
	rows.forEach((row, at) => {
		const mark = quoted.has(at + 1) ? undefined : wrongMark(row);
		if (mark) found.push({ ...mark, file, line: at + 1 + linesBefore });
	});
	// A wrong mark makes the parser stumble over the lines after it: say the cause only.
	if (found.length === 0) {
		let isLost = false;
		for (const error of document.errors) {
			// Once the parser has lost its way, what it says of the lines after that is noise.
			if (isLost && !isLocal(error)) continue;
			isLost ||= !isLocal(error);
			const { kind, what, row } = describeYamlError(document, error, rows, rowAt);
			found.push({ kind, file, line: row + linesBefore, what, value: rows[row - 1] });
		}
		visit(document, {
			Pair(_, { key }) {
				if (!isCollection(key)) return;
				const row = rowAt(key.range?.[0] ?? 0);
				const what = '文字以 { 或 [ 开头，要加英文双引号';
				found.push({ kind: 'yaml-syntax', file, line: row + linesBefore, what, value: rows[row - 1] });
				return visit.BREAK;
			},
			Alias(_, { range }) {
				const row = rowAt(range?.[0] ?? 0);
				const what = '文字以 * 或 & 开头，要加引号';
				if (found.some(({ line }) => line === row + linesBefore)) return;
				found.push({ kind: 'yaml-syntax', file, line: row + linesBefore, what, value: rows[row - 1] });
			},
		});
	}
	problems.push(...found);
	if (found.length > 0) return undefined;
	if (file.endsWith('.mdx') && isMap(document.contents)) {
		for (const { key, value } of document.contents.items) {
			if (!isScalar(key) || !isScalar(value) || value.type !== 'PLAIN' || !readOtherwise(value.value))
				continue;
			const line = rowAt(value.range?.[0] ?? 0) + linesBefore;
			const what = `「${String(key.value)}」应当是文字，两头加英文双引号`;
			problems.push({ kind: 'wrong-value', file, line, what, value: String(value.value) });
		}
	}
	return {
		file,
		value: document.toJS() as unknown,
		body: '',
		bodyLine: rows.length + 1,
		lineOf: (at) => rowAt(offsetOf(document, at)) + linesBefore,
	};
}

/** Rows inside a quotation or a `|` or `>` block, where every mark is text. */
function rowsOfText(document: Document, rowAt: (offset: number) => number): Set<number> {
	const rows = new Set<number>();
	visit(document, {
		Scalar(_, { type, range }) {
			if (!range || !type || type === 'PLAIN') return;
			for (let row = rowAt(range[0]) + 1; row <= rowAt(range[1] - 1); row++) rows.add(row);
		},
	});
	return rows;
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
