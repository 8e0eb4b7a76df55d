import { changesSince, isReminderDue } from '../core/export-reminder.ts';
import type { ExportNote } from '../core/export-reminder.ts';
import { isAhead } from '../../record/core/in-time.ts';
import { isObject, isTime } from '../../record/core/item.ts';
import { kinds } from './record-kinds.ts';
import { siteId } from '../../page/store/site-id.ts';
import { browserStorage } from '../../record/store/usable-storage.ts';
import { readText } from '../../record/store/stored-texts.ts';

/** Where it is kept. */
export const exportNoteKey = (): string => `${siteId()}:export-note`;

function readNote(now: number): ExportNote {
	let raw: unknown;
	try {
		raw = JSON.parse(readText(browserStorage(), exportNoteKey()) ?? 'null');
	} catch {
		raw = undefined;
	}
	const time = (value: unknown): number => (isTime(value) ? value : 0);
	const kept = isObject(raw) ? raw : {};
	const [exportedAt, remindedAt] = [time(kept['exportedAt']), time(kept['remindedAt'])];
	const note = { ...kept, exportedAt, remindedAt };
	if (!isAhead(Math.max(exportedAt, remindedAt), now)) return note;
	// A clock was ahead: until it came there again, nobody would be reminded.
	const settled = { ...kept, exportedAt: Math.min(exportedAt, now), remindedAt: Math.min(remindedAt, now) };
	keepNote(settled);
	return settled;
}

function keepNote(note: ExportNote): void {
	try {
		browserStorage()?.setItem(exportNoteKey(), JSON.stringify(note));
	} catch {
		// The reader is reminded once more than needed.
	}
}

/** Remembers that everything up to `at` is in a file. */
export const noteExport = (at: number): void => keepNote({ ...readNote(at), exportedAt: at });

/** Remembers that the reader was reminded. */
export const noteReminder = (at: number): void => keepNote({ ...readNote(at), remindedAt: at });

/** Changes up to `now` that are in this browser alone, where there are enough to remind the reader of; else 0. */
export function changesToExport(now: number): number {
	const note = readNote(now);
	let changes = 0;
	for (const shelf of Object.values(kinds())) changes += changesSince(shelf.all(), note.exportedAt);
	return isReminderDue(changes, note) ? changes : 0;
}
