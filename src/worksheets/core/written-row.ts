import { mergeTexts } from '../../record/core/merge-texts.ts';
import { isStatus } from '../../record/core/status.ts';
import { textIn } from './worksheet.ts';
import type { Column, Fields, WorksheetRow } from './worksheet.ts';

/** The field of the dialog that is no column. */
export const STATUS = 'status';

/** What is written of a row: what the dialog showed, and what was made of it. */
export interface Written {
	readonly shown: Fields;
	readonly typed: Fields;
}

/** What the dialog shows of a row, or of a new one. */
export function fieldsOf(
	row: WorksheetRow | undefined,
	columns: readonly Column[],
	hasStatus: boolean,
): Fields {
	const texts = columns.map((column) => [column.id, row ? textIn(row.fields, column) : '']);
	return {
		...(Object.fromEntries(texts) as Fields),
		...(hasStatus && { [STATUS]: row?.status ?? 'todo' }),
	};
}

/**
 * The row as it is to be kept: what was not changed against what was shown stays as it is kept now, and where another
 * window changed the same words, both are kept.
 * @param place the worksheet of a new row, and its place there
 */
export function writtenRow(
	kept: WorksheetRow | undefined,
	{ shown, typed }: Written,
	columns: readonly Column[],
	place: Pick<WorksheetRow, 'sheet' | 'order'>,
): WorksheetRow {
	const own = kept ? fieldsOf(kept, columns, true) : shown;
	const isWritten = (name: string): boolean => !kept || typed[name] !== shown[name];
	const texts = columns
		.filter(({ id }) => isWritten(id))
		.map(({ id }) => [id, mergeTexts(shown[id]!, typed[id]!.trim(), own[id]!)]);
	const status = isWritten(STATUS) && typed[STATUS];
	return {
		...place,
		...kept,
		// What stands in columns that this site no longer has stays.
		fields: { ...kept?.fields, ...(Object.fromEntries(texts) as Fields) },
		...(isStatus(status) && { status }),
	};
}
