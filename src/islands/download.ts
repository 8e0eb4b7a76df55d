import { exportRecord } from '../store/backup.ts';
import { record as words } from '../text/record.ts';

/** Gives the reader a text as a file. */
export function download(name: string, text: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	link.download = name;
	link.click();
	// Some browsers read the address only after the click has been handled.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Gives the reader a backup of everything, named by the day it is where they are. */
export function downloadBackup(): void {
	const now = new Date();
	const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
		String(part).padStart(2, '0'),
	);
	download(words.fileName(day.join('-')), exportRecord(now.getTime()));
}
