import type { MarkdownNode } from '../../authoring/body/markdown-tree.ts';

const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/**
 * The tables that stand in what plain Markdown takes for a paragraph, with what stands before them.
 * @param read reads the text of a cell, and what stands before
 */
export function tablesIn(
	paragraph: MarkdownNode,
	body: string,
	read: (text: string) => MarkdownNode,
): MarkdownNode[] {
	const { position } = paragraph;
	if (position?.start.offset === undefined) return [paragraph];
	const first = position.start.line;
	const from = position.start.offset;
	const written = body.slice(from, (position.end as { offset?: number }).offset).split('\n');
	const rows = written.map((row, at) => (at === 0 ? row : row.replace(/^[\s>]+/, '')));
	const before = body.slice(body.lastIndexOf('\n', from - 1) + 1, from);
	const head = rows.findIndex(
		(row, at) =>
			row.includes('|') &&
			(at === 0 || isInside(written[at]!, before)) &&
			at + 1 < rows.length &&
			isInside(written[at + 1]!, before) &&
			isDelimiter(rows[at + 1]!) &&
			cellsOf(row).length === cellsOf(rows[at + 1]!).length,
	);
	if (head < 0) return [paragraph];
	const cellRows = rows.flatMap((row, at) =>
		at < head || at === head + 1 ? [] : [{ row, line: first + at }],
	);
	const table: MarkdownNode = {
		type: 'table',
		position: { start: { line: first + head, column: 1 }, end: { line: first + rows.length - 1 } },
		children: cellRows.map(({ row, line }) => ({
			type: 'tableRow',
			children: cellsOf(row).map((cell) => cellOf(cell, line, read)),
		})),
	};
	if (head === 0) return [table];
	const above = read(rows.slice(0, head).join('\n')).children ?? [];
	return [...above.map((node) => movedBy(node, first - 1)), table];
}

/** Whether a row belongs to the list or the quotation that the text stands in; else it only goes on with its words. */
function isInside(row: string, before: string): boolean {
	if (before.trim() === '') return true;
	const own = row.slice(0, before.length);
	return /^[\s>]*$/.test(own) && own.split('>').length === before.split('>').length;
}

const isDelimiter = (row: string): boolean => DELIMITER.test(row.trim()) && /[|:]/.test(row);

/** What stands between the strokes of a row; a stroke after `\` is one of the text. */
function cellsOf(row: string): string[] {
	const inner = row.trim().replace(/^\|/, '');
	const cells = inner.split(/(?<!\\)\|/);
	if (cells.length > 1 && cells[cells.length - 1]!.trim() === '') cells.pop();
	return cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function cellOf(cell: string, line: number, read: (text: string) => MarkdownNode): MarkdownNode {
	// Behind a stop nothing begins a block: a cell holds text only.
	const children = read(`.${cell}`).children?.[0]?.children ?? [];
	const first = children.find(({ type }) => type === 'text');
	if (first?.value !== undefined) first.value = first.value.slice(1);
	return { type: 'tableCell', children: children.map((node) => movedBy(node, line - 1)) };
}

/** The same some lines further down. Places in the text would count from elsewhere then and are left out. */
function movedBy(node: MarkdownNode, lines: number): MarkdownNode {
	const { position, children } = node;
	return {
		...node,
		...(position && {
			position: {
				start: {
					line: position.start.line + lines,
					column: position.start.column,
					...(node.type === 'delete' && { offset: position.start.offset }),
				},
				end: { line: position.end.line + lines },
			},
		}),
		...(children && { children: children.map((child) => movedBy(child, lines)) }),
	};
}
