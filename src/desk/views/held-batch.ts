import type { ReadRows, Row } from '../../office/import/row.ts';
import type { ChosenTarget } from './import-target.ts';

/** A file's rows with what was done to them; it outlives the view, so that whoever looks elsewhere loses nothing. */
export interface Batch {
	/** Of the file. */
	name: string;
	rows: Row[];
	/** About the file as a whole. */
	notes: readonly string[];
	dropped: Set<Row>;
	open: Set<Row>;
	/** Rows that were changed by hand. */
	mended: Set<Row>;
	target: ChosenTarget;
	/** Of the questions that name none. */
	source?: string;
}

/** The batch that is being brought in, while the desk is open. */
export interface HeldBatch {
	batch?: Batch | undefined;
	/** What stands in the field for pasted text. */
	pasted?: string;
	/** Files that came together with the one that is read, and wait for their turn. */
	waiting?: readonly File[];
}

export const batchOf = (name: string, { rows, notes, leftOut }: ReadRows): Batch => ({
	name,
	rows: rows.map((row) => ({ ...row, options: { ...row.options } })),
	notes: [...notes, ...leftOut],
	dropped: new Set(),
	open: new Set(),
	mended: new Set(),
	target: { title: name.replace(/\.\w+$/, '') },
});

/** How many rows somebody has changed that are in no bank yet. */
export const mendedRows = ({ batch }: HeldBatch): number =>
	batch ? batch.rows.filter((row) => batch.mended.has(row)).length : 0;
