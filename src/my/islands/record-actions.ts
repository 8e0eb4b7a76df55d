import type { Backup } from '../core/backup.ts';
import { importBackup, previewBackup, readBackup } from '../store/backup.ts';
import { eraseRecord } from '../store/erase.ts';
import * as words from '../text/my-record-script.ts';
import { noteBackup, saveBackup } from './save-backup.ts';
import { momentText } from '../../schedule/core/moment-text.ts';
import { fillList } from '../../page/islands/fill-list.ts';
import { idsOnPage } from './ids-on-page.ts';
import { isConfirmed } from '../../page/islands/ask.ts';
import { loadKept } from './load-kept.ts';
import { loadPart } from '../../page/islands/load-part.ts';

/** Gives the reader a backup of everything. */
export function exportAll(root: HTMLElement): void {
	saveBackup();
	say(root, words.exported);
	const seen = root.querySelector<HTMLElement>('[data-file-seen]')!;
	seen.hidden = false;
	seen.onclick = () => {
		seen.hidden = true;
		noteBackup();
		say(root, words.noted);
	};
}

/** Reads the file that was chosen, and offers what is in it. */
export async function importFile(root: HTMLElement, input: HTMLInputElement): Promise<void> {
	const chosen = input.files?.[0];
	if (!chosen) return;
	await importChosen(root, chosen);
	// So that the same file can be chosen again.
	input.value = '';
}

/** Reads a file and offers what is in it; true where it is all here then. */
export async function importChosen(root: HTMLElement, file: File): Promise<boolean> {
	const read = await readBackup(file);
	if (!('fault' in read)) return (await offer(root, read.backup)) !== 'refused';
	say(root, words.faults[read.fault]);
	return false;
}

/** Reads the record that an address carries, takes it out of the address, and offers it. */
export async function importLink(root: HTMLElement, fragment: string): Promise<void> {
	const { isMadeAhead, noteImported, readTransfer, wasImported } = await loadPart(
		() => import('../store/transfer.ts'),
	);
	// Not before all is here that reads it: a page that must be refreshed first still has it in its address.
	history.replaceState(null, '', location.pathname + location.search);
	const now = Date.now();
	const read = await readTransfer(fragment, now);
	if ('savedAt' in read) return say(root, words.expired(momentText(read.savedAt), momentText(now)));
	if ('fault' in read) return say(root, words.linkFaults[read.fault]);
	if (wasImported(read.sum)) return say(root, words.importedBefore);
	const { savedAt } = read.backup;
	const told = isMadeAhead(savedAt, now) ? [words.madeAhead(momentText(savedAt), momentText(now))] : [];
	if ((await offer(root, read.backup, told)) !== 'done') return;
	noteImported(read.sum);
	say(root, words.deleteHistory, true);
}

/** Shows what an import would do and what else is told of it, and does it where that is confirmed; `known` where all of it was here already. */
async function offer(
	root: HTMLElement,
	backup: Backup,
	told: readonly string[] = [],
): Promise<'done' | 'known' | 'refused'> {
	const dialog = root.querySelector<HTMLDialogElement>('[data-preview]')!;
	if (dialog.open) dialog.close();
	const preview = previewBackup(backup, idsOnPage, Date.now());
	const isNew = preview.added + preview.changed > 0;
	const would = isNew ? words.preview(preview) : words.nothingNew(preview.foreignKinds);
	fillList(dialog, [...would, ...told]);
	const [yes, no] = dialog.querySelectorAll('button');
	yes!.hidden = !isNew;
	no!.textContent = isNew ? words.cancel : words.close;
	say(root, '');
	if (!(await isConfirmed(dialog))) {
		say(root, isNew ? words.notImported : words.unchanged);
		return isNew ? 'refused' : 'known';
	}
	void loadPart(() => import('./kept-record.ts'));
	const isSaved = importBackup(backup);
	loadKept();
	say(root, isSaved ? words.imported : words.importedUnsaved);
	return isSaved ? 'done' : 'refused';
}

/** Forgets everything, once that is confirmed. */
export async function eraseAll(root: HTMLElement): Promise<void> {
	if (!(await isConfirmed(root.querySelector<HTMLDialogElement>('[data-ask]')!))) return;
	say(root, eraseRecord(Date.now()) ? words.erased : words.notErased);
}

/** Says it where what is done to the record is said; behind what was said before, or instead of it. */
export function say(root: HTMLElement, text: string, isMore = false): void {
	const status = root.querySelector(':scope > [role=status]')!;
	status.textContent = isMore ? status.textContent + text : text;
}
