import { exportRecord, importBackup, readBackup } from '../store/backup.ts';
import { noteExport } from '../store/export-note.ts';
import * as words from '../text/record-file-script.ts';
import { exportAll, importChosen, say } from './record-actions.ts';
import { EXPORTED } from './exported.ts';

/** A file that the browser may write again, once its reader lets it; Chromium alone has them. */
interface FileHandle {
	name: string;
	getFile(): Promise<File>;
	createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}
type Pick = (options: object) => Promise<FileHandle[]>;

/** The file that was opened; it lasts as long as the page. */
let opened: FileHandle | undefined;

/** Has the reader choose the file, and merges what is in it once that is confirmed, as an import does. */
export async function openRecordFile(root: HTMLElement): Promise<void> {
	const { showOpenFilePicker: pick } = window as { showOpenFilePicker?: Pick };
	const types = [{ accept: { 'application/json': ['.json'] } }];
	const chosen = await pick?.({ types }).catch((error: Error) =>
		error.name === 'AbortError' ? [] : undefined,
	);
	// Where there is none, or it is not let do that, as in a frame: as any import.
	if (!chosen) return root.querySelector<HTMLInputElement>('input[type=file]')!.click();
	const [handle] = chosen;
	if (!handle) return;
	if (!(await importChosen(root, await handle.getFile()))) return;
	opened = handle;
	say(root, words.willWrite(handle.name), true);
}

/** Writes what is here and what is in the file into it; where none can be written, it is given as a download. */
export async function saveRecordFile(root: HTMLElement): Promise<void> {
	if (!opened) {
		exportAll(root);
		return say(root, words.downloaded);
	}
	const now = Date.now();
	try {
		// Another device may have written it since.
		const read = await readBackup(await opened.getFile());
		if ('fault' in read) throw new Error(read.fault);
		importBackup(read.backup, now);
		const file = await opened.createWritable();
		await file.write(exportRecord(now, read.backup));
		await file.close();
	} catch {
		return say(root, words.notWritten(opened.name));
	}
	noteExport(now);
	document.dispatchEvent(new Event(EXPORTED));
	say(root, words.written(opened.name));
}
