import { decodeItem, isSafeId } from './decode-envelope.ts';
import { SCHEMA } from './envelope.ts';
import type { RecordItem, RecordItems } from './envelope.ts';
import { newerItem } from './merge.ts';

/** All kinds of a reader's record in one file. */
export interface Backup {
	readonly app: string;
	readonly schema: number;
	readonly savedAt: number;
	readonly kinds: Readonly<Record<string, RecordItems>>;
}

export type BackupFault = 'too-large' | 'not-a-backup' | 'other-site' | 'newer' | 'damaged';

/** A backup holds a few hundred kilobytes at most; more is not ours. */
export const BACKUP_LIMIT = 5_000_000;

/** cyrb53, a 53-bit non-cryptographic hash (public domain): tells a damaged file from a whole one. */
export function checksum(text: string): string {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		high = Math.imul(high ^ code, 2654435761);
		low = Math.imul(low ^ code, 1597334677);
	}
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** The text of a backup file. */
export function encodeBackup(backup: Backup): string {
	const body = JSON.stringify(backup);
	return JSON.stringify({ study: 'backup', checksum: checksum(body), body });
}

/** Reads a backup file, refusing what is not whole and ours. */
export function decodeBackup(text: string, app: string): { backup: Backup } | { fault: BackupFault } {
	if (text.length > BACKUP_LIMIT) return { fault: 'too-large' };
	try {
		const file = JSON.parse(text) as Record<string, unknown> | null;
		if (file?.['study'] !== 'backup' || typeof file['body'] !== 'string') return { fault: 'not-a-backup' };
		if (checksum(file['body']) !== file['checksum']) return { fault: 'damaged' };
		const body = JSON.parse(file['body']) as Record<string, unknown> | null;
		if (typeof body?.['kinds'] !== 'object' || body['kinds'] === null) return { fault: 'not-a-backup' };
		if (body['app'] !== app) return { fault: 'other-site' };
		if (typeof body['schema'] !== 'number' || body['schema'] > SCHEMA) return { fault: 'newer' };
		const kinds: Record<string, RecordItems> = {};
		for (const [kind, raw] of Object.entries(body['kinds'])) {
			if (!isSafeId(kind) || typeof raw !== 'object' || raw === null) continue;
			const items: Record<string, RecordItem> = {};
			for (const [id, value] of Object.entries(raw)) {
				const item = isSafeId(id) ? decodeItem(value) : undefined;
				if (item) items[id] = item;
			}
			kinds[kind] = items;
		}
		const savedAt = typeof body['savedAt'] === 'number' ? body['savedAt'] : 0;
		return { backup: { app, schema: body['schema'], savedAt, kinds } };
	} catch {
		return { fault: 'not-a-backup' };
	}
}

/** What an import would do, in counts of items. */
export interface ImportPreview {
	added: number;
	changed: number;
	kept: number;
	/** Items of content that this site does not have (any more); they are kept aside. */
	unknown: number;
}

/** Compares a backup's items of one kind with those here. */
export function previewImport(
	here: RecordItems,
	coming: RecordItems,
	known: ReadonlySet<string>,
): ImportPreview {
	const preview: ImportPreview = { added: 0, changed: 0, kept: 0, unknown: 0 };
	for (const [id, item] of Object.entries(coming)) {
		if (!known.has(id)) preview.unknown += 1;
		const own = Object.hasOwn(here, id) ? here[id] : undefined;
		if (!own) preview.added += 1;
		else if (newerItem(own, item) === own || own.at === item.at) preview.kept += 1;
		else preview.changed += 1;
	}
	return preview;
}
