import type { RecordItems } from '../../record/core/envelope.ts';

/** When the record was last in a file, and when the reader was last reminded of it (ms since epoch; 0: never). */
export interface ExportNote {
	readonly exportedAt: number;
	readonly remindedAt: number;
}

/** So many changes that are nowhere else are worth a reminder. */
export const ENOUGH_CHANGES = 30;

/** Items changed since a time. */
export const changesSince = (items: RecordItems, time: number): number =>
	Object.values(items).filter(({ at }) => at > time).length;

/** True once there is enough to lose; a reminder that was seen is not repeated before the next export. */
export const isReminderDue = (changes: number, { exportedAt, remindedAt }: ExportNote): boolean =>
	changes >= ENOUGH_CHANGES && remindedAt <= exportedAt;
