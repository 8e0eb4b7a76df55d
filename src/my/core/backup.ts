import { checksum } from '../../page/core/checksum.ts';
import { isOwnId } from '../../record/core/own-id.ts';
import type { KnownIds } from '../../checklists/core/progress.ts';
import { SCHEMA } from '../../record/core/envelope.ts';
import type { RecordItems } from '../../record/core/envelope.ts';
import { decodeItems, isObject, isSafeId, isTime } from '../../record/core/item.ts';
import { newerItem } from '../../record/core/merge.ts';
import { MIGRATIONS, migrateItems } from '../../record/core/migrate.ts';
import type { Migrations } from '../../record/core/migrate.ts';
import { hasOwn, ownOf } from '../../page/core/own.ts';

/** All kinds of a reader's record in one file. */
export interface Backup {
	readonly app: string;
	readonly schema: number;
	/** The versions of kinds that are in an older form than `schema`, in a file of a tab that others are ahead of. */
	readonly schemas?: Readonly<Record<string, number>>;
	readonly savedAt: number;
	readonly kinds: Readonly<Record<string, RecordItems>>;
}

export type BackupFault = 'too-large' | 'not-a-backup' | 'other-site' | 'newer' | 'damaged';

/**
 * Bytes of the largest file that is read. Browsers keep some 5 million characters a site, each of which takes up to
 * three bytes in a backup; more is not ours.
 */
export const BACKUP_LIMIT = 20_000_000;

/** How every backup begins: a file that begins otherwise need not be parsed, one that then breaks off was cut short. */
const START = /^\s*\{\s*"study"\s*:\s*"backup"/;

/** The text of a backup file. */
export function encodeBackup(backup: Backup): string {
	const body = JSON.stringify(backup);
	return JSON.stringify({ study: 'backup', checksum: checksum(body), body });
}

/** Reads a backup file, refusing what is not whole and ours. Total: whatever it is given, it answers. */
export function decodeBackup(
	text: string,
	app: string,
	schema: number = SCHEMA,
	migrations: Migrations = MIGRATIONS,
): { backup: Backup } | { fault: BackupFault } {
	if (text.length > BACKUP_LIMIT) return { fault: 'too-large' };
	if (!START.test(text)) return { fault: 'not-a-backup' };
	try {
		const file: unknown = JSON.parse(text);
		if (!isObject(file) || typeof file['body'] !== 'string') return { fault: 'not-a-backup' };
		if (checksum(file['body']) !== file['checksum']) return { fault: 'damaged' };
		return decodeBody(JSON.parse(file['body']), app, schema, migrations);
	} catch {
		return { fault: 'damaged' };
	}
}

/** The record in what a backup or a link turned out to hold; only what is whole of it. */
export function decodeBody(
	body: unknown,
	app: string,
	schema: number = SCHEMA,
	migrations: Migrations = MIGRATIONS,
): { backup: Backup } | { fault: BackupFault } {
	if (!isObject(body) || !isObject(body['kinds']) || !Number.isInteger(body['schema'])) {
		return { fault: 'not-a-backup' };
	}
	if (body['app'] !== app) return { fault: 'other-site' };
	const from = body['schema'] as number;
	if (from > schema) return { fault: 'newer' };
	const schemas = isObject(body['schemas']) ? body['schemas'] : {};
	const kinds: Record<string, RecordItems> = {};
	for (const [kind, raw] of Object.entries(body['kinds'])) {
		if (!isSafeId(kind) || !isObject(raw)) continue;
		const own = hasOwn(schemas, kind) ? schemas[kind] : from;
		if (!Number.isInteger(own) || (own as number) > from) return { fault: 'damaged' };
		const items = migrateItems(decodeItems(raw).items, kind, own as number, schema, migrations);
		if (!items) return { fault: 'damaged' };
		kinds[kind] = items;
	}
	const savedAt = isTime(body['savedAt']) ? body['savedAt'] : 0;
	return { backup: { app, schema, savedAt, kinds } };
}

/** What an import would do, in counts of items. */
export interface ImportPreview {
	added: number;
	changed: number;
	kept: number;
	/** Of the added and changed, those of content that this site does not have (any more). */
	unknown: number;
}

/** Compares a backup's items of one kind with those here; no ids are `unknown` where none are given to know. */
export function previewImport(
	here: RecordItems,
	coming: RecordItems,
	known: KnownIds | undefined,
): ImportPreview {
	const preview: ImportPreview = { added: 0, changed: 0, kept: 0, unknown: 0 };
	for (const [id, item] of Object.entries(coming)) {
		const own = ownOf(here, id);
		const isHere = own !== undefined && !own.del;
		// Taken away on both sides: nothing that a reader could see.
		if (!isHere && item.del) continue;
		if (own && newerItem(own, item) === own) {
			preview.kept += 1;
			continue;
		}
		preview[isHere ? 'changed' : 'added'] += 1;
		if (known && !known.has(id) && !isOwnId(id)) preview.unknown += 1;
	}
	return preview;
}
