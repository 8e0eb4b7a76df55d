import type { SheetData } from 'write-excel-file/node';
import type { LeftOutRow } from './import-questions.ts';
import { LETTERS } from './row.ts';
import type { Row } from './row.ts';

/** The names of the columns that every sheet of questions made here has. */
export const SHEET_COLUMNS = ['题型', '题干', ...LETTERS, '答案', '解析', '难度', '出处'] as const;

/** A row of text; a formula in it stays text. */
const texts = (cells: readonly string[]): SheetData[number] =>
	cells.map((value) =>
		value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' as const },
	);

/** A header of a sheet. */
export const headerRow = (names: readonly string[]): SheetData[number] =>
	names.map((value) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: '#f3e3e3' }));

/** The rows that were left out, each with its reasons; mended, the sheet can be imported as it is. */
export const leftOutSheet = (leftOut: readonly LeftOutRow[]): SheetData => [
	headerRow(['位置', '没有导入的原因', ...SHEET_COLUMNS]),
	...leftOut.map(({ row, reasons }) => texts([row.where, reasons.join('；'), ...cellsOf(row)])),
];

const cellsOf = (row: Row): string[] => [
	row.kind,
	row.stem,
	...LETTERS.map((letter) => row.options[letter] ?? ''),
	row.answer || otherAnswer(row),
	row.explanation,
	row.difficulty,
	row.source,
];

/** An answer that its format keeps in another way. */
const otherAnswer = ({ blanks = [], pairs = [] }: Row): string =>
	[
		...blanks.map((texts) => texts.join('|')),
		...pairs.map(({ prompt, option }) => `${prompt} → ${option}`),
	].join('；');
