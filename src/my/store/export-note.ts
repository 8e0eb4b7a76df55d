import { changesSince, isReminderDue } from '../core/export-reminder.ts';
import type { ExportNote } from '../core/export-reminder.ts';
import { isObject, isTime } from '../../record/core/item.ts';
import { kinds } from './kinds.ts';
import { siteId } from '../../page/store/site-id.ts';
import { browserStorage } from '../../record/store/storage.ts';
import { readText } from '../../record/store/stored-texts.ts';

const key = (): string => `${siteId()}:export-note`;

function readNote(): ExportNote {
	let raw: unknown;
	try {
		raw = JSON.parse(readText(browserStorage(), key()) ?? 'null');
	} catch {
		raw = undefined;
	}
	const time = (value: unknown): number => (isTime(value) ? value : 0);
	return isObject(raw)
		? { exportedAt: time(raw['exportedAt']), remindedAt: time(raw['remindedAt']) }
		: { exportedAt: 0, remindedAt: 0 };
}

function writeNote(change: Partial<ExportNote>): void {
	try {
		browserStorage()?.setItem(key(), JSON.stringify({ ...readNote(), ...change }));
	} catch {
		// The reader is reminded once more than needed.
	}
}

/** Remembers that everything up to `at` is in a file. */
export const noteExport = (at: number): void =>
	writeNote({ exportedAt: Math.max(at, readNote().exportedAt) });

/** Remembers that the reader was reminded. */
export const noteReminder = (at: number): void => writeNote({ remindedAt: at });

/** Changes that are in this browser alone, where there are enough to remind the reader of; else 0. */
export function changesToExport(): number {
	const note = readNote();
	let changes = 0;
	for (const shelf of Object.values(kinds())) changes += changesSince(shelf.all(), note.exportedAt);
	return isReminderDue(changes, note) ? changes : 0;
}
