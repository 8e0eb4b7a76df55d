import type { KnownIds } from '../../checklists/core/progress.ts';
import { noteShared } from '../../page/store/shared-machine.ts';
import { siteId } from '../../page/store/site-id.ts';
import { hasOwn } from '../../page/core/own.ts';
import { eraseStored, erasureKey } from '../../record/store/erasure.ts';
import { journalKey } from '../../record/store/journal.ts';
import { inStorage } from '../../record/store/shelf.ts';
import { isSetAside } from '../../record/store/set-aside.ts';
import { usable } from '../../record/store/usable-storage.ts';
import type { RecordStorage } from '../../record/store/usable-storage.ts';
import { keysUnder } from '../../record/store/stored-texts.ts';
import { forgetSteps } from '../../record/store/undo.ts';
import { decodeMissed } from '../../search/core/missed.ts';
import { draftsKey, readDrafts, writeDraft } from '../../worksheets/store/drafts.ts';
import { entriesOf, mergedEntries, mergedLines, mergedWords } from '../core/merge-beside.ts';
import { gatherRecord, importBackup, previewBackup } from './backup.ts';
import type { BackupPreview } from './backup.ts';
import { exportNoteKey } from './export-note.ts';
import { kinds } from './record-kinds.ts';

/** How much of what the reader did stands beside the record. */
export interface Rest {
	/** Rows of worksheets that are being written. */
	readonly rows: number;
	/** Answers that are chosen and not submitted. */
	readonly chosen: number;
	/** Searches that found nothing. */
	readonly missed: number;
	/** Texts that were kept as they were. */
	readonly setAside: number;
}

/** What keeping for good would do to the record that this browser has, and whether it has one. */
export interface KeepingPreview extends BackupPreview {
	hasOthers: boolean;
	/** What is kept beside those. */
	rest: Rest;
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
	const rest = gatherRest();
	if (Object.values(backup.kinds).every(isEmpty) && Object.values(rest).every((count) => count === 0))
		return 'nothing';
	const storage = forGood();
	const others = readDrafts(storage);
	if (Object.keys(drafts).some((id) => hasOwn(others, id))) return 'unfinished';
	return inStorage(storage, () => ({
		...previewBackup(backup, known, now),
		rest,
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
		keepRest(storage, now);
	} catch {
		return false;
	}
	endShared();
	return true;
}

/** How a text that stands here and there becomes one; where nothing is named, what the browser has stays. */
const MERGES: Readonly<Record<string, (here: string, coming: string, now: number) => string>> = {
	'answer-drafts': mergedEntries,
	'missed-searches': mergedLines,
	'imported-links': mergedWords,
};

/** A key of the same text, or the next one that is free: what was set aside is never written over. */
function freeKey(storage: RecordStorage, key: string, text: string): string {
	const [, name, time] = /^(.*:)(\d+)$/.exec(key) ?? [, `${key}:`, '0'];
	let free = key;
	for (let at = Number(time) + 1; ![null, text].includes(storage.getItem(free)); at++) free = `${name}${at}`;
	return free;
}

/** What stands beside the record: what the browser has of it already is somebody's, and stays. */
function keepRest(storage: RecordStorage, now: number): void {
	const app = siteId();
	const records = Object.keys(kinds()).flatMap((kind) => [`${app}:${kind}`, journalKey(`${app}:${kind}`)]);
	// An export of this window's record says nothing of the other.
	const apart = [...records, erasureKey(app), exportNoteKey(), draftsKey()];
	for (const key of keysUnder(sessionStorage, `${app}:`).filter((key) => !apart.includes(key))) {
		const [here, coming] = [storage.getItem(key), sessionStorage.getItem(key)!];
		const merge = MERGES[key.slice(app.length + 1)];
		if (isSetAside(key)) storage.setItem(freeKey(storage, key, coming), coming);
		else if (here === null) storage.setItem(key, coming);
		else if (merge) storage.setItem(key, merge(here, coming, now));
	}
	for (const [id, draft] of Object.entries(readDrafts()))
		if (!writeDraft(id, draft, storage)) throw new Error('no room for a draft');
}

/** What the window holds of the reader's beside the record. */
function gatherRest(): Rest {
	const app = siteId();
	return {
		rows: Object.keys(readDrafts()).length,
		chosen: Object.keys(entriesOf(sessionStorage.getItem(`${app}:answer-drafts`))).length,
		missed: (decodeMissed(sessionStorage.getItem(`${app}:missed-searches`)) ?? []).length,
		setAside: keysUnder(sessionStorage, `${app}:`).filter(isSetAside).length,
	};
}

/** Forgets all that is in this window; from the next page on it keeps as any other. True where all was seen to be gone. */
export function endShared(): boolean {
	const isGone = eraseStored(sessionStorage, siteId(), () => false, Date.now());
	for (const shelf of Object.values(kinds())) shelf.forget();
	forgetSteps();
	return isGone && noteShared(false);
}
