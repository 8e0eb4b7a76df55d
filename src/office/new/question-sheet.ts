import writeSheet from 'write-excel-file/node';
import { emptySheets } from '../import/empty-sheets.ts';

/** The file of an empty sheet for questions. */
export const questionSheet = async (): Promise<Uint8Array> =>
	new Uint8Array(await writeSheet(emptySheets()).toBuffer());
