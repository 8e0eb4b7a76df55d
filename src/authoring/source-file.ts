import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { Problem } from './problem.ts';

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
	const say = (kind: Problem['kind'], line: number, what: string, value?: string): undefined => {
		problems.push({ kind, file, line, what, value });
		return undefined;
	};
	const bytes = readFileSync(path.join(contentDir, file));
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return say('not-utf8', 1, '文件编码不是 UTF-8，可能是 GBK');
	}
	if (text.startsWith('\uFEFF')) return say('byte-order-mark', 1, '文件开头带有 BOM 标记');
	text = text.replace(/\r\n?/g, '\n');
	if (text.trim() === '') return say('empty-file', 1, '文件是空的');
	if (!file.endsWith('.mdx')) return parse(file, text, '', 1, 0, problems);
	const matter = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
	if (!matter)
		return say('frontmatter', 1, text.startsWith('---') ? '开头的信息没有用 --- 收尾' : '缺少开头的信息');
	const bodyLine = matter[0].split('\n').length;
	return parse(file, matter[1]!, text.slice(matter[0].length), bodyLine, 1, problems);
}

function parse(
	file: string,
	yaml: string,
	body: string,
	bodyLine: number,
	linesBefore: number,
	problems: Problem[],
): SourceFile | undefined {
	const lines = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
	const lineAt = (offset: number): number => lines.linePos(offset).line + linesBefore;
	const rows = yaml.split('\n');
	const found: Problem[] = [];
	rows.forEach((row, at) => {
		const line = at + 1 + linesBefore;
		if (/^ *\t/.test(row)) found.push({ kind: 'yaml-tab', file, line, what: '缩进用了制表符' });
		// A key with a full-width colon at once breaks the file or turns the line into plain text.
		if (/^\s*(- )?[A-Za-z]\w*：/.test(row)) {
			found.push({ kind: 'yaml-colon', file, line, what: '冒号是全角的', value: row.trim() });
		}
	});
	if (found.length === 0) {
		for (const error of document.errors) {
			const line = lineAt(error.pos[0]);
			const what = error.code === 'DUPLICATE_KEY' ? '同一项写了两遍' : '这一行的写法读不懂';
			found.push({ kind: 'yaml-syntax', file, line, what, value: rows[line - 1 - linesBefore] });
		}
	}
	problems.push(...found);
	if (found.length > 0) return undefined;
	return {
		file,
		value: document.toJS() as unknown,
		body,
		bodyLine,
		lineOf: (at) => lineAt(offsetOf(document, at)),
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
