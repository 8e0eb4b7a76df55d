import { exportRecord } from '../store/backup.ts';
import { noteExport } from '../store/export-note.ts';
import { EXPORTED } from './exported.ts';
import * as words from '../text/record-health-script.ts';
import { saveFile } from '../../page/islands/save-file.ts';

let savedAt = 0;

/** Gives the reader a text as a file. */
export const saveText = (name: string, text: string): void => saveFile(name, text, 'application/json');

/** Gives the reader a backup of everything, named by the day it is where they are. */
export function saveBackup(): void {
	const now = new Date();
	const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
		String(part).padStart(2, '0'),
	);
	savedAt = now.getTime();
	saveText(words.fileName(day.join('-')), exportRecord(savedAt));
}

/** Notes that the reader has the file: a browser that refuses a download says nothing. */
export function noteBackup(): void {
	noteExport(savedAt);
	document.dispatchEvent(new Event(EXPORTED));
}
