import { isObject } from '../../record/core/item.ts';
import { isStatus } from '../../record/core/status.ts';
import type { Status } from '../../record/core/status.ts';

/** What stands in each column, by the column's id. */
export type Fields = Readonly<Record<string, string>>;

/** What a reader wrote in a row of a worksheet, or on one of its sheets. */
export interface WorksheetRow {
	/** Id of the worksheet, or one that it had. */
	readonly sheet: string;
	readonly fields: Fields;
	readonly order: number;
	readonly status?: Status;
}

/** A column as a page shows it: its id, those that it had, and its name. */
export interface Column {
	readonly id: string;
	readonly former: readonly string[];
	readonly label: string;
}

/** A row as stored; undefined where it is none. */
export function decodeRow(raw: unknown): WorksheetRow | undefined {
	if (!isObject(raw)) return undefined;
	const { sheet, fields, status, order } = raw;
	if (typeof sheet !== 'string' || typeof order !== 'number' || !Number.isFinite(order)) return undefined;
	if (!isFields(fields)) return undefined;
	return { sheet, fields, order, ...(isStatus(status) ? { status } : {}) };
}

/** True for texts by name. */
export const isFields = (raw: unknown): raw is Fields =>
	isObject(raw) && Object.values(raw).every((value) => typeof value === 'string');

/** What was written in a column, also when it had another id; of a column that is new, nothing. */
export function textIn(fields: Fields, { id, former }: Column): string {
	const name = [id, ...former].find((known) => fields[known] !== undefined);
	return name === undefined ? '' : fields[name]!;
}
