import {
	BorderStyle,
	HeightRule,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	WidthType,
} from 'docx';
import type { ParagraphChild } from 'docx';
import type { Block, Words } from './blocks.ts';
import { WIDTH, lines } from './word-layout.ts';

/** Its head is repeated on every page that it goes on to, and no row is cut. */
export function makeTable(
	{ head, rows, isBlank }: Extract<Block, { kind: 'table' }>,
	runs: (words: readonly Words[]) => ParagraphChild[],
): Table {
	const line = { style: BorderStyle.SINGLE, size: 4, color: '666666' };
	const columns = columnWidths(head, rows, isBlank === true);
	const cell = (words: readonly Words[], at: number): TableCell =>
		new TableCell({
			width: { size: columns[at]!, type: WidthType.DXA },
			margins: { top: 40, bottom: 40, left: 100, right: 100 },
			children: [new Paragraph({ spacing: lines(1.1), children: runs(words) })],
		});
	return new Table({
		width: { size: WIDTH, type: WidthType.DXA },
		columnWidths: columns,
		layout: TableLayoutType.FIXED,
		borders: {
			top: line,
			bottom: line,
			left: line,
			right: line,
			insideHorizontal: line,
			insideVertical: line,
		},
		rows: [
			new TableRow({
				tableHeader: true,
				cantSplit: true,
				children: head.map((text, at) => cell([{ text, isBold: true }], at)),
			}),
			...rows.map(
				(cells) =>
					new TableRow({
						cantSplit: true,
						...(isBlank && { height: { value: 900, rule: HeightRule.ATLEAST } }),
						children: head.map((_, at) => cell(cells[at] ?? [], at)),
					}),
			),
		],
	});
}

/** Widths by how much each column says, none under a seventh; in an empty table all but the number the same. */
function columnWidths(
	head: readonly string[],
	rows: readonly (readonly (readonly Words[])[])[],
	isBlank: boolean,
): number[] {
	const weight = (at: number): number => {
		if (isBlank) return at === 0 ? 0.5 : 1;
		const lengths = rows.map((cells) => (cells[at] ?? []).reduce((sum, { text }) => sum + text.length, 0));
		return Math.sqrt(Math.max(head[at]!.length, ...lengths, 4));
	};
	const weights = head.map((_, at) => weight(at));
	const total = weights.reduce((sum, one) => sum + one, 0);
	return weights.map((one) => Math.round((WIDTH * one) / total));
}
