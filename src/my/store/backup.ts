import type { KnownIds } from '../../checklists/core/progress.ts';
import { BACKUP_LIMIT, decodeBackup, encodeBackup, previewImport } from '../core/backup.ts';
import type { Backup, BackupFault, ImportPreview } from '../core/backup.ts';
import { SCHEMA } from '../../record/core/envelope.ts';
import { allInTime } from '../../record/core/in-time.ts';
import { kinds } from './record-kinds.ts';
import { repair } from '../../record/store/repair.ts';
import { useRepair } from '../../record/store/shelf.ts';
import { siteId } from '../../page/store/site-id.ts';
import { hasOwn } from '../../page/core/own.ts';

// A backup is made at once, of records that nobody may have opened yet.
useRepair(repair);

/** What an import would do, over all kinds. */
export interface BackupPreview extends ImportPreview {
	/** Kinds of record that this build does not have; they stay in the file. */
	foreignKinds: string[];
}

/** Everything that is kept, as it is now. */
export function gatherRecord(now: number): Backup {
	const shelves = Object.entries(kinds());
	const items = Object.fromEntries(shelves.map(([kind, shelf]) => [kind, shelf.all()]));
	const versions = shelves.map(([kind, shelf]) => [kind, shelf.version()] as const);
	const schema = Math.max(...versions.map(([, version]) => version));
	const older = versions.filter(([, version]) => version < schema);
	const schemas = older.length > 0 ? { schemas: Object.fromEntries(older) } : {};
	return { app: siteId(), schema, ...schemas, savedAt: now, kinds: items };
}

/**
 * The text of a backup of everything. That it came into a file is the reader's to say: `noteExport`.
 * @param before what stands in the file that it is written over: kinds in it that this build does not have stay
 */
export function exportRecord(now: number, before?: Backup): string {
	const backup = gatherRecord(now);
	const { schema, schemas } = backup;
	const all = { ...before?.kinds, ...backup.kinds };
	const others = Object.keys(all).filter((kind) => !hasOwn(backup.kinds, kind));
	if (others.length === 0) return encodeBackup(backup);
	// They were read in the form of this build, whatever form a kind of a newer one has here.
	const older = schema > SCHEMA && Object.fromEntries(others.map((kind) => [kind, SCHEMA]));
	return encodeBackup({ ...backup, ...(older && { schemas: { ...schemas, ...older } }), kinds: all });
}

/** Reads a backup file. */
export async function readBackup(
	file: Pick<Blob, 'size' | 'text'>,
): Promise<{ backup: Backup } | { fault: BackupFault }> {
	if (file.size > BACKUP_LIMIT) return { fault: 'too-large' };
	return decodeBackup(await file.text().catch(() => ''), siteId());
}

/**
 * Tells what the import of a backup would do; writes nothing. `known` gives the content's ids of a kind; undefined for
 * a kind whose ids are the reader's own.
 */
export function previewBackup(
	{ kinds: coming }: Backup,
	known: (kind: string) => KnownIds | undefined,
	now: number,
): BackupPreview {
	const shelves = kinds();
	const preview: BackupPreview = {
		added: 0,
		changed: 0,
		kept: 0,
		unknown: 0,
		foreignKinds: Object.keys(coming).filter((kind) => !hasOwn(shelves, kind)),
	};
	for (const [kind, shelf] of Object.entries(shelves)) {
		const here = shelf.all();
		const own = previewImport(here, allInTime(coming[kind] ?? {}, here, now), known(kind));
		for (const name of Object.keys(own) as (keyof ImportPreview)[]) preview[name] += own[name];
	}
	return preview;
}

/** Merges a backup into the record; false where it could not all be saved. */
export function importBackup({ kinds: coming }: Backup, now: number = Date.now()): boolean {
	let isSaved = true;
	for (const [kind, shelf] of Object.entries(kinds())) {
		if (!coming[kind]) continue;
		shelf.absorb(allInTime(coming[kind], shelf.all(), now));
		if (!['ok', 'recovered', 'restored'].includes(shelf.$health.get())) isSaved = false;
	}
	return isSaved;
}
