import { decodeRow } from '../core/worksheet.ts';
import type { WorksheetRow } from '../core/worksheet.ts';
import { openShelf } from '../../record/store/shelf.ts';
import type { Shelf } from '../../record/store/shelf.ts';

/** The rows of all of the reader's worksheets by id. */
export const worksheet = (): Shelf<WorksheetRow> => openShelf('worksheet', decodeRow);
