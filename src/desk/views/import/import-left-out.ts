import writeSheet from 'write-excel-file/browser';
import type { LeftOutRow } from '../../../office/import/import-questions.ts';
import { emptySheets } from '../../../office/import/empty-sheets.ts';
import { leftOutSheet } from '../../../office/import/left-out-sheet.ts';
import * as words from '../../text/bring.ts';

/** The rows that were left out, with their reasons, as a sheet that can be mended and brought again. */
export async function downloadLeftOut(leftOut: readonly LeftOutRow[], name: string): Promise<void> {
	const base = name.replace(/\.\w+$/, '').replace(/-没有导入$/, '');
	await writeSheet(leftOutSheet(leftOut), { sheet: '没有导入的题' }).toFile(`${base}-${words.leftSheetName}`);
}

/** An empty sheet, with how to fill it in. */
export const downloadEmptySheet = (): Promise<void> => writeSheet(emptySheets()).toFile(words.emptySheetName);
