import { FileRefused } from '../file-refused.ts';
import { columnOf } from './columns.ts';
import type { SheetColumn } from './columns.ts';
import { cellName } from './grid.ts';
import type { Cell, Grid, MergedCells } from './grid.ts';
import { kindHeading, kindOf } from './kind-words.ts';
import { splitOptions } from './option-marks.ts';
import { LETTERS, emptyRow } from './row.ts';
import { ROW_LIMIT } from './row-limit.ts';
import type { ReadRows, Row } from './row.ts';

/** A header stands near the top, below a title perhaps. */
const HEADER_WITHIN = 10;
/** Stands before what a cell seemed to say, so that it is not taken for good when the row is sent back. */
const TO_MEND = '【待改】';
/** Columns in which one merged cell means the same for all its rows. */
const SHARED: ReadonlySet<SheetColumn> = new Set<SheetColumn>(['kind', 'difficulty', 'source']);

/**
 * The questions of sheets, a row each, by the names of their columns.
 * @throws FileRefused where no sheet has a header
 */
export function sheetRows(grids: readonly Grid[]): ReadRows {
	const read: ReadRows = { rows: [], notes: [], leftOut: [] };
	const headed = grids.map((grid) => ({ grid, header: findHeader(grid) }));
	if (headed.every(({ header }) => !header)) throw new FileRefused(noHeader(grids));
	for (const { grid, header } of headed) {
		if (header) readSheet(grid, header, headed.length > 1, read);
		else if (grid.rows.some((cells) => cells.some(isFilled))) {
			read.notes.push(`工作表“${grid.name}”没有“题干”“答案”这样的表头，当作说明，没有导入`);
		}
	}
	if (read.rows.length > ROW_LIMIT) {
		throw new FileRefused(
			`共${read.rows.length}行，一次最多导入${ROW_LIMIT}题，一行也没有导入。请拆成几个文件再来。`,
		);
	}
	return read;
}

interface Header {
	row: number;
	columns: (SheetColumn | undefined)[];
}

function findHeader({ rows }: Grid): Header | undefined {
	for (const [row, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
		const columns = cells.map(({ text }) => columnOf(text));
		if (columns.includes('stem') && columns.filter((column) => column !== undefined).length > 1) {
			return { row, columns };
		}
	}
	return undefined;
}

function noHeader(grids: readonly Grid[]): string {
	const first = grids.flatMap(({ rows }) => rows).find((cells) => cells.some(isFilled));
	const seen = (first ?? [])
		.filter(isFilled)
		.map(({ text }) => text.trim().slice(0, 12))
		.slice(0, 8);
	const found = seen.length === 0 ? '表里没有内容' : `第一行有内容的是：${seen.join('、')}`;
	return `找不到表头。${found}。请在最上面加一行列名：题型、题干、A、B、C、D、答案、解析、难度、出处。空的表在编辑台的“导入”里下载，也可以用 npm run new -- sheet 生成。`;
}

function readSheet(grid: Grid, header: Header, isOneOfMany: boolean, read: ReadRows): void {
	const { columns } = header;
	const name = isOneOfMany ? `工作表“${grid.name}”` : '';
	const twice = columns.find((column, at) => isUsed(column) && columns.indexOf(column) !== at);
	if (twice !== undefined) {
		const names = columns.flatMap((column, at) =>
			column === twice ? [`“${grid.rows[header.row]![at]!.text.trim()}”`] : [],
		);
		throw new FileRefused(`${name}表头里${names.join('和')}说的是同一项。请只留一列，或者把另一列改名。`);
	}
	const unknown = (grid.rows[header.row] ?? []).filter(
		(cell, at) => isFilled(cell) && columns[at] === undefined,
	);
	if (unknown.length > 0) {
		const names = unknown.map(({ text }) => `“${text.trim()}”`).join('、');
		read.notes.push(`${name}${names}${unknown.length > 1 ? '几列' : '一列'}认不出是什么，没有用`);
	}
	let kind = kindOf(grid.name.replace(/\s/g, '')) === undefined ? '' : grid.name;
	for (const [at, cells] of grid.rows.entries()) {
		if (at <= header.row || !cells.some(isFilled)) continue;
		if (isSameHeader(cells, columns)) continue;
		const filled = cells.filter(isFilled);
		const heading = filled.length === 1 ? kindHeading(filled[0]!.text) : undefined;
		if (heading !== undefined) kind = heading;
		else read.rows.push(readRow(`${name}第${at + 1}行`, at, kind, columns, grid));
	}
}

function readRow(
	where: string,
	at: number,
	kind: string,
	columns: readonly (SheetColumn | undefined)[],
	{ rows, merged }: Grid,
): Row {
	const row = emptyRow(where);
	for (const [place, column] of columns.entries()) {
		if (!isUsed(column)) continue;
		let cell: Cell = rows[at]?.[place] ?? { text: '' };
		const across = merged.find((cells) => isInside(cells, at, place));
		if (across && isTall(across) && across.left === across.right && SHARED.has(column)) {
			cell = rows[across.top]?.[across.left] ?? cell;
			if (at > across.top) row.changes.push(`“${cell.text.trim()}”取自合并的单元格`);
		} else if (across) {
			const from = cellName(across.top, across.left);
			const to = cellName(across.bottom, across.right);
			const fault = `${from}:${to} 是合并的单元格，分不清是哪一题的：取消合并，逐格填写`;
			cell = { text: cell.text, fault };
		}
		if (cell.fault) row.faults.push(cell.fault);
		else if (cell.text.trimStart().startsWith(TO_MEND)) {
			row.faults.push(`${cellName(at, place)} 还标着“${TO_MEND}”：改好这一格，把这几个字也去掉`);
		} else if (/^\s*=/.test(cell.text)) {
			row.faults.push(
				`${cellName(at, place)} 以等号开头（“${cell.text.trim().slice(0, 20)}”），像是没有算出来的公式：改成文字`,
			);
		}
		put(row, column, cell.fault === undefined ? cell.text : `${TO_MEND}${cell.text}`);
	}
	if (row.kind.trim() === '') row.kind = kind;
	row.faults = [...new Set(row.faults)];
	return row;
}

function put(row: Row, column: SheetColumn, text: string): void {
	if (column === 'ignored') return;
	if (column !== 'options') {
		if (isLetter(column)) row.options[column] = text;
		else row[column] = text;
		return;
	}
	const { options, rest } = splitOptions(text);
	Object.assign(row.options, options);
	if (rest.trim() !== '')
		row.faults.push(`“选项”一格分不出 A、B、C（“${rest.trim().slice(0, 20)}”）：一个选项一列`);
}

const isLetter = (column: string): column is keyof Row['options'] =>
	(LETTERS as readonly string[]).includes(column);
const isUsed = (column: SheetColumn | undefined): column is SheetColumn =>
	column !== undefined && column !== 'ignored';
const isFilled = ({ text, fault }: Cell): boolean => text.trim() !== '' || fault !== undefined;
const isTall = ({ top, bottom }: MergedCells): boolean => bottom > top;
const isInside = ({ top, left, bottom, right }: MergedCells, row: number, column: number): boolean =>
	row >= top && row <= bottom && column >= left && column <= right;

/** A header is repeated where sheets were put one below another. */
const isSameHeader = (cells: readonly Cell[], columns: readonly (SheetColumn | undefined)[]): boolean =>
	columns.every((column, at) => column === undefined || columnOf(cells[at]?.text ?? '') === column);
