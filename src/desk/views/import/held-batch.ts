import type { ReadRows, Row } from '../../../office/import/row.ts';
import type { ChosenTarget } from './import-target.ts';

/** What a format may have no place for. */
export type AskedPart = 'answer' | 'explanation';

/** A file's rows with what was done to them; it outlives the view, so that whoever looks elsewhere loses nothing. */
export interface Batch {
	/** Of the file. */
	name: string;
	rows: Row[];
	/** About the file as a whole. */
	notes: readonly string[];
	/** Parts that a row came without: they are asked for beside it, without unfolding it. */
	asked: ReadonlyMap<Row, readonly AskedPart[]>;
	dropped: Set<Row>;
	open: Set<Row>;
	/** Rows that were changed by hand. */
	mended: Set<Row>;
	target: ChosenTarget;
	/** Of the questions that name none. */
	source?: string;
	/** Of the questions that have none. */
	explanation: string;
}

/** The batch that is being brought in, while the desk is open. */
export interface HeldBatch {
	batch?: Batch | undefined;
	/** What stands in the field for pasted text. */
	pasted?: string;
	/** Files that came together with the one that is read, and wait for their turn. */
	waiting?: readonly File[];
	/** What was chosen for the file before: the next one goes there, too. */
	target?: ChosenTarget | undefined;
}

export function batchOf(name: string, { rows: read, notes, leftOut }: ReadRows): Batch {
	const rows = read.map((row) => ({ ...row, options: { ...row.options } }));
	return {
		name,
		rows,
		notes: [...notes, ...leftOut],
		asked: new Map(rows.map((row) => [row, askedOf(row)])),
		dropped: new Set(),
		open: new Set(),
		mended: new Set(),
		target: { title: name.replace(/\.\w+$/, '') },
		explanation: '',
	};
}

function askedOf({ isUnread, answer, blanks, pairs, explanation }: Row): AskedPart[] {
	if (isUnread) return [];
	const isAnswered = answer.trim() !== '' || blanks !== undefined || pairs !== undefined;
	const isExplained = explanation.trim() !== '';
	return [...(isAnswered ? [] : (['answer'] as const)), ...(isExplained ? [] : (['explanation'] as const))];
}

/** How many rows somebody has changed that are in no bank yet. */
export const mendedRows = ({ batch }: HeldBatch): number =>
	batch ? batch.rows.filter((row) => batch.mended.has(row)).length : 0;
