import { isObject } from '../../record/core/item.ts';
import { isStatus } from '../../record/core/status.ts';
import type { Status } from '../../record/core/status.ts';

/** The columns in which the reader writes. */
export const COLUMNS = ['problem', 'measures', 'who', 'due'] as const;
export type Column = (typeof COLUMNS)[number];

/** A problem, what is done about it, who answers for it, by when, and how far it is. */
export interface WorksheetRow extends Readonly<Record<Column, string>> {
	readonly status: Status;
	readonly order: number;
}

/** A row as stored; undefined where it is none. */
export function decodeRow(raw: unknown): WorksheetRow | undefined {
	if (!isObject(raw)) return undefined;
	const { problem, measures, who, due, status, order } = raw;
	if (typeof order !== 'number' || !Number.isFinite(order)) return undefined;
	const words = { problem, measures, who, due };
	if (!Object.values(words).every((word) => typeof word === 'string')) return undefined;
	return { ...(words as Record<Column, string>), status: isStatus(status) ? status : 'todo', order };
}
