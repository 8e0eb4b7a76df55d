import { FileRefused } from '../file-refused.ts';
import { packageFault } from '../packed/foreign-file.ts';
import { unpackZip } from '../packed/unpack.ts';
import { elementAt, elementsOf, parseXml, walkXml } from '../packed/xml.ts';
import { cellFormats, shownNumber } from './cell-formats.ts';
import type { CellFormat } from './cell-formats.ts';
import { cellName } from './grid.ts';
import type { Cell, Grid, MergedCells } from './grid.ts';
import { ROW_LIMIT } from './row-limit.ts';

/** Rows that a title, a header and remarks may take beside the questions. */
const SHEET_LIMIT = ROW_LIMIT + 100;
const MOST_COLUMNS = 200;
const MOST_ROWS = 1_048_576;

export interface Workbook {
	grids: Grid[];
	/** What of the file was not looked at. */
	leftOut: string[];
}

interface Book {
	strings: string[];
	formats: CellFormat[];
	countsFrom1904: boolean;
}

/**
 * The sheets of an .xlsx, hidden ones left out. Formulas are not calculated and macros not run.
 * @throws FileRefused where it is no workbook, or one of more rows than a batch may have
 */
export function readXlsx(bytes: Uint8Array): Workbook {
	const parts = unpackZip(bytes, (name) => /^xl\/.*\.(xml|rels)$/i.test(name));
	const part = (name: string): string => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
	if (!parts.has('xl/workbook.xml')) {
		throw new FileRefused(packageFault(parts.keys()));
	}
	const workbook = parseXml(part('xl/workbook.xml'));
	const targets = new Map(
		elementsOf(parseXml(part('xl/_rels/workbook.xml.rels'))).map(({ attributes }) => [
			attributes['Id'],
			{ kind: attributes['Type']?.split('/').at(-1), name: partName(attributes['Target'] ?? '') },
		]),
	);
	const named = (kind: string): string | undefined => {
		const target = [...targets.values()].find((target) => target.kind === kind);
		return target && parts.has(target.name) ? part(target.name) : undefined;
	};
	const strings = named('sharedStrings');
	const styles = named('styles');
	const book: Book = {
		strings: strings === undefined ? [] : sharedStrings(strings),
		formats: styles === undefined ? [] : cellFormats(styles),
		countsFrom1904: ['1', 'true'].includes(elementAt(workbook, 'workbookPr')?.attributes['date1904'] ?? ''),
	};
	const leftOut: string[] = [];
	if (parts.has('xl/vbaProject.bin')) leftOut.push('文件里有宏：没有运行，也没有导入');
	const grids: Grid[] = [];
	for (const { attributes } of elementsOf(elementAt(workbook, 'sheets'))) {
		const name = attributes['name'] ?? '';
		const target = targets.get(attributes['id']);
		if (target?.kind !== 'worksheet') continue;
		if ((attributes['state'] ?? 'visible') !== 'visible') {
			leftOut.push(`工作表“${name}”是隐藏的，没有导入`);
		} else grids.push(readSheet(name, part(target.name), book));
	}
	return { grids, leftOut };
}

const partName = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

function sharedStrings(xml: string): string[] {
	const strings: string[] = [];
	let isText = false;
	// How a word is pronounced stands beside it in files from Japan and China.
	let isReading = false;
	walkXml(xml, {
		open(name) {
			if (name === 'si') strings.push('');
			if (name === 'rPh') isReading = true;
			isText = name === 't' && !isReading;
		},
		text(text) {
			if (isText) strings[strings.length - 1] += text;
		},
		close(name) {
			if (name === 'rPh') isReading = false;
			isText = false;
		},
	});
	return strings.map(withoutEscapes);
}

const withoutEscapes = (text: string): string =>
	text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

function readSheet(name: string, xml: string, book: Book): Grid {
	const rows: Cell[][] = [];
	const merged: MergedCells[] = [];
	let filled = 0;
	let row = -1;
	let column = -1;
	let cell: { type: string; style: number; value: string; formula: string | undefined } | undefined;
	let into: 'value' | 'formula' | undefined;
	walkXml(xml, {
		open(element, attributes) {
			if (element === 'row') {
				row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
				column = -1;
			} else if (element === 'c') {
				column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
				cell = {
					type: attributes['t'] ?? 'n',
					style: Number(attributes['s'] ?? 0),
					value: '',
					formula: undefined,
				};
			} else if (element === 'f' && cell) {
				cell.formula = '';
				into = 'formula';
			} else if (element === 'v' || element === 't') into = 'value';
			else if (element === 'mergeCell') merged.push(mergedCells(attributes['ref'] ?? ''));
		},
		text(text) {
			if (!cell || !into) return;
			if (into === 'formula') cell.formula += text;
			else cell.value += text;
		},
		close(element) {
			if (element === 'f' || element === 'v' || element === 't') into = undefined;
			if (element !== 'c' || !cell) return;
			const read = readCell(cell, cellName(row, column), book);
			cell = undefined;
			if ((read.text.trim() === '' && !read.fault) || column >= MOST_COLUMNS) return;
			if (!(row >= 0 && row < MOST_ROWS)) return;
			rows[row] ??= [];
			if (rows[row]!.length === 0 && ++filled > SHEET_LIMIT) {
				throw new FileRefused(
					`工作表“${name}”有内容的行超过${SHEET_LIMIT}行，一次最多导入${ROW_LIMIT}题，一行也没有导入。请拆成几个文件再来。`,
				);
			}
			rows[row]![column] = read;
		},
	});
	return {
		name,
		rows: Array.from(rows, (cells) => Array.from(cells ?? [], (cell) => cell ?? { text: '' })),
		merged,
	};
}

function readCell(
	{
		type,
		style,
		value,
		formula,
	}: { type: string; style: number; value: string; formula: string | undefined },
	name: string,
	{ strings, formats, countsFrom1904 }: Book,
): Cell {
	const format = formats[style] ?? 'plain';
	const isNumber = type === 'n' && value.trim() !== '' && Number.isFinite(Number(value));
	const text =
		type === 's'
			? (strings[Number(value)] ?? '')
			: type === 'b'
				? value === '1'
					? 'TRUE'
					: 'FALSE'
				: isNumber
					? shownNumber(Number(value), format, countsFrom1904)
					: withoutEscapes(value);
	if (formula !== undefined) {
		const written = formula === '' ? '' : `“=${formula.replace(/^=/, '')}”`;
		return {
			text,
			fault: `${name} 是公式${written}：复制这一格，在原处“选择性粘贴”成数值`,
		};
	}
	if (type === 'e') return { text, fault: `${name} 是出错的值“${value}”：改成文字` };
	if (type === 'd' || (isNumber && format === 'date')) {
		return {
			text,
			fault: `${name} 是日期“${text}”，多半是表格软件把“9-28”一类的文字改成了日期：先把这一格的格式设成“文本”，再重新填写`,
		};
	}
	return { text };
}

/** The column of `BC12`, counted from 0. */
function columnOf(reference: string): number {
	const letters = /^[A-Z]+/i.exec(reference)?.[0].toUpperCase() ?? 'A';
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function mergedCells(reference: string): MergedCells {
	const [from = 'A1', to = from] = reference.split(':');
	const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)?.[0] ?? 1) - 1;
	return { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) };
}
