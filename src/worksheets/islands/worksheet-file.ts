import { localDay } from '../../schedule/core/calendar-day.ts';
import { csvText } from '../../page/core/csv.ts';
import { textIn } from '../core/worksheet.ts';
import type { Column, WorksheetRow } from '../core/worksheet.ts';
import { statuses } from '../../record/text/status-script.ts';
import * as words from '../text/worksheet-script.ts';
import { saveFile } from '../../page/islands/save-file.ts';

/** Gives the reader the worksheet as a file for spreadsheets. */
export function saveWorksheet(
	title: string,
	columns: readonly Column[],
	hasStatus: boolean,
	rows: readonly WorksheetRow[],
): void {
	const last = (cell: string): string[] => (hasStatus ? [cell] : []);
	const head = [words.number, ...columns.map(({ label }) => label), ...last(words.status)];
	const lines = rows.map((row, at) => [
		String(at + 1),
		...columns.map((column) => textIn(row.fields, column)),
		...last(statuses[row.status ?? 'todo']),
	]);
	saveFile(`${title}-${localDay(Date.now())}.csv`, csvText([head, ...lines]), 'text/csv');
}
