import { localDay } from '../../schedule/core/calendar-day.ts';
import { csvText } from '../../page/core/csv.ts';
import { COLUMNS } from '../core/worksheet.ts';
import type { WorksheetRow } from '../core/worksheet.ts';
import { statuses } from '../../record/text/status-script.ts';
import * as words from '../text/worksheet-script.ts';
import { saveFile } from '../../page/islands/save-file.ts';

/** Gives the reader the worksheet as a file for spreadsheets. */
export function saveWorksheet(title: string, rows: readonly WorksheetRow[]): void {
	const head = [words.number, ...COLUMNS.map((column) => words.columns[column]), words.status];
	const lines = rows.map((row, at) => [
		String(at + 1),
		...COLUMNS.map((column) => row[column]),
		statuses[row.status],
	]);
	saveFile(`${title}-${localDay(Date.now())}.csv`, csvText([head, ...lines]), 'text/csv');
}
