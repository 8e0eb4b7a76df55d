import type { KnownIds } from '../../checklists/core/progress.ts';
import { noteShared } from '../../page/store/shared-machine.ts';
import { siteId } from '../../page/store/site-id.ts';
import { hasOwn } from '../../page/core/own.ts';
import { eraseStored, erasureKey } from '../../record/store/erasure.ts';
import { journalKey } from '../../record/store/journal.ts';
import { inStorage } from '../../record/store/shelf.ts';
import { usable } from '../../record/store/storage.ts';
import type { RecordStorage } from '../../record/store/storage.ts';
import { keysUnder } from '../../record/store/stored-texts.ts';
import { forgetSteps } from '../../record/store/undo.ts';
import { draftsKey, readDrafts, writeDraft } from '../../worksheet/store/drafts.ts';
import { gatherRecord, importBackup, previewBackup } from './backup.ts';
import type { BackupPreview } from './backup.ts';
import { exportNoteKey } from './export-note.ts';
import { kinds } from './kinds.ts';

/** What keeping for good would do to the record that this browser has, and whether it has one. */
export interface KeepingPreview extends BackupPreview {
	hasOthers: boolean;
}

/** What the browser keeps for good, beside the window's own; undefined where it is blocked. */
const forGood = (): RecordStorage | undefined => usable(() => localStorage);

const isEmpty = (items: object): boolean => Object.keys(items).length === 0;

/**
 * Tells what keeping for good would do; writes nothing of this window there. `nothing` where there is nothing to keep,
 * `unfinished` where a row of the worksheet is being written here and there, so that one would be lost.
 */
export function previewKeeping(
	known: (kind: string) => KnownIds | undefined,
	now: number,
): KeepingPreview | 'nothing' | 'unfinished' {
	const backup = gatherRecord(now);
	const drafts = readDrafts();
	if (isEmpty(drafts) && Object.values(backup.kinds).every(isEmpty)) return 'nothing';
	const storage = forGood();
	const others = readDrafts(storage);
	if (Object.keys(drafts).some((id) => hasOwn(others, id))) return 'unfinished';
	return inStorage(storage, () => ({
		...previewBackup(backup, known, now),
		hasOthers: Object.values(kinds()).some((shelf) => !isEmpty(shelf.all())),
	}));
}

/**
 * Merges what is in this window into what the browser keeps for good, as an import does, and forgets it here.
 * @returns false where it could not all be saved; then it is all still here
 */
export function keepForGood(now: number): boolean {
	const backup = gatherRecord(now);
	const storage = forGood();
	if (!storage || !inStorage(storage, () => importBackup(backup, now))) return false;
	try {
		keepRest(storage);
	} catch {
		return false;
	}
	endShared();
	return true;
}

/** What stands beside the record: what the browser has of it already is somebody's, and stays. */
function keepRest(storage: RecordStorage): void {
	const app = siteId();
	const records = Object.keys(kinds()).flatMap((kind) => [`${app}:${kind}`, journalKey(`${app}:${kind}`)]);
	// An export of this window's record says nothing of the other.
	const apart = [...records, erasureKey(app), exportNoteKey(), draftsKey()];
	for (const key of keysUnder(sessionStorage, `${app}:`))
		if (!apart.includes(key) && storage.getItem(key) === null)
			storage.setItem(key, sessionStorage.getItem(key)!);
	for (const [id, draft] of Object.entries(readDrafts()))
		if (!writeDraft(id, draft, storage)) throw new Error('no room for a draft');
}

/** Forgets all that is in this window; from the next page on it keeps as any other. True where all was seen to be gone. */
export function endShared(): boolean {
	const isGone = eraseStored(sessionStorage, siteId(), () => false, Date.now());
	for (const shelf of Object.values(kinds())) shelf.forget();
	forgetSteps();
	return isGone && noteShared(false);
}
