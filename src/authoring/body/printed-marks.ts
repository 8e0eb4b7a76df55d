import type { BodyMark } from './body-marks.ts';
import { markdownTree } from './markdown-tree.ts';
import type { MarkdownNode } from './markdown-tree.ts';

type Pattern = Pick<BodyMark, 'kind' | 'what'> & { pattern: RegExp };

/** Marks in text that the processor left as they stand. */
const ANYWHERE: readonly Pattern[] = [
	{ pattern: /＊＊|＊[^＊\s]+＊/, kind: 'emphasis', what: '加粗的星号是全角的' },
	{ pattern: /\*\*|\*[^*\s]+\*/, kind: 'emphasis', what: '加粗的星号会原样显示' },
];
/** The same where they begin a row. */
const AT_START: readonly Pattern[] = [
	{ pattern: /^[|｜].*[|｜]\s*$/, kind: 'table', what: '表格没有写对，竖线会原样显示' },
	{ pattern: /^[-+][^-+\s\d]|^\*[^*\s]+$/, kind: 'list-mark', what: '列表的记号后面没有空格' },
	{ pattern: /^\d{1,2}\.[^\s\d.]/, kind: 'list-mark', what: '列表的数字后面没有空格' },
	{ pattern: /^[－•●▪■◆][^－]/, kind: 'list-mark', what: '列表的记号不是半角短横' },
];

/**
 * What the processor that renders the pages makes of the marks in a body: those that readers would see as they stand,
 * and those that do what their author did not mean.
 */
export function printedMarks(body: string, firstLine: number, tree = markdownTree(body)): BodyMark[] {
	const rows = body.split('\n');
	const found: BodyMark[] = [];
	/** @param row counted from 1 */
	function say(kind: BodyMark['kind'], what: string, row: number): void {
		const text = (rows[row - 1] ?? '').trim();
		// A mark with a stroke before it is meant to be seen; one cause is told once a row.
		if (
			/\\[*~|+-]|^\d+\\\./.test(text) ||
			found.some((mark) => mark.what === what && mark.line === row + firstLine - 1)
		)
			return;
		found.push({ kind, what, text, line: row + firstLine - 1 });
	}
	function look(
		{ type, value, position, children }: MarkdownNode,
		isBlockStart: boolean,
		inTable: boolean,
	): void {
		const start = position?.start;
		const row = start?.line ?? 1;
		if (type === 'delete' && !body.startsWith('~~', start?.offset)) {
			say('strikethrough', '两个波浪号之间的文字会被划掉', row);
		}
		let wasTable = false;
		for (const [at, text] of type === 'text' ? value!.split('\n').entries() : []) {
			for (const { pattern, kind, what } of ANYWHERE) if (pattern.test(text)) say(kind, what, row + at);
			if (at === 0 && !isBlockStart) continue;
			if (inTable && text.startsWith(':::')) say('table', '表格后面要空一行', row + at);
			const mark = inTable ? undefined : AT_START.find(({ pattern }) => pattern.test(text.trim()));
			// A table is told once, at its first row.
			if (mark && !(wasTable && mark.kind === 'table')) say(mark.kind, mark.what, row + at);
			wasTable = mark?.kind === 'table';
		}
		children?.forEach((child, at) =>
			look(child, at === 0 && (type === 'paragraph' || type === 'tableCell'), inTable || type === 'table'),
		);
	}
	look(tree, false, false);
	return found;
}
