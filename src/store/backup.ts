import { BACKUP_LIMIT, decodeBackup, encodeBackup, previewImport } from '../core/record/backup.ts';
import type { Backup, BackupFault, ImportPreview } from '../core/record/backup.ts';
import { noteExport } from './export-note.ts';
import { kinds } from './kinds.ts';
import { SET_ASIDE } from './set-aside.ts';
import { siteId } from './site-id.ts';
import { browserStorage, keysUnder, readText } from './storage.ts';

/** What an import would do, over all kinds. */
export interface BackupPreview extends ImportPreview {
	/** Kinds of record that this build does not have; they stay in the file. */
	foreignKinds: string[];
}

/** The text of a backup of everything. */
export function exportRecord(now: number): string {
	const shelves = Object.entries(kinds());
	const items = Object.fromEntries(shelves.map(([kind, shelf]) => [kind, shelf.all()]));
	const schema = Math.max(...shelves.map(([, shelf]) => shelf.version()));
	noteExport(now);
	return encodeBackup({ app: siteId(), schema, savedAt: now, kinds: items });
}

/** Reads a backup and tells what its import would do; writes nothing. */
export async function readBackup(
	file: Pick<Blob, 'size' | 'text'>,
	known: ReadonlySet<string>,
): Promise<{ backup: Backup; preview: BackupPreview } | { fault: BackupFault }> {
	// A character takes up to three bytes.
	if (file.size > 3 * BACKUP_LIMIT) return { fault: 'too-large' };
	const text = await file.text().catch(() => '');
	const read = decodeBackup(text, siteId());
	if ('fault' in read) return read;
	const shelves = kinds();
	const coming = read.backup.kinds;
	const preview: BackupPreview = {
		added: 0,
		changed: 0,
		kept: 0,
		unknown: 0,
		foreignKinds: Object.keys(coming).filter((kind) => !Object.hasOwn(shelves, kind)),
	};
	for (const [kind, shelf] of Object.entries(shelves)) {
		const own = previewImport(shelf.all(), coming[kind] ?? {}, known);
		for (const name of Object.keys(own) as (keyof ImportPreview)[]) preview[name] += own[name];
	}
	return { backup: read.backup, preview };
}

/** Merges a backup into the record; false where it could not all be saved. */
export function importBackup({ kinds: coming, savedAt }: Backup): boolean {
	let isSaved = true;
	for (const [kind, shelf] of Object.entries(kinds())) {
		if (!coming[kind]) continue;
		shelf.absorb(coming[kind]);
		if (!['ok', 'recovered'].includes(shelf.$health.get())) isSaved = false;
	}
	noteExport(savedAt);
	return isSaved;
}

/** Damaged texts that were set aside, by key. */
export function setAsideTexts(): Record<string, string> {
	const storage = browserStorage();
	const keys = keysUnder(storage, `${siteId()}:`).filter((key) => key.includes(SET_ASIDE));
	return Object.fromEntries(keys.map((key) => [key, readText(storage, key) ?? '']));
}

/** Characters that the site's record takes up in this browser. */
export function storageUsed(): number {
	const storage = browserStorage();
	return keysUnder(storage, `${siteId()}:`).reduce(
		(used, key) => used + key.length + (readText(storage, key)?.length ?? 0),
		0,
	);
}
