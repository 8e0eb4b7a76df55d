import { decodeBackup, encodeBackup, previewImport } from '../core/record/backup.ts';
import type { Backup, BackupFault, ImportPreview } from '../core/record/backup.ts';
import { SCHEMA } from '../core/record/envelope.ts';
import { answers } from './answers.ts';
import { SET_ASIDE } from './shelf.ts';
import type { Shelf } from './shelf.ts';
import { siteId } from './site-id.ts';
import { browserStorage } from './storage.ts';
import { ticks } from './ticks.ts';

/** Every kind of record there is. */
const kinds = (): Record<string, Shelf<object>> =>
	({ ticks: ticks(), answers: answers() }) as unknown as Record<string, Shelf<object>>;

/** The text of a backup of everything. */
export function exportRecord(now: number): string {
	const items = Object.fromEntries(Object.entries(kinds()).map(([kind, shelf]) => [kind, shelf.all()]));
	return encodeBackup({ app: siteId(), schema: SCHEMA, savedAt: now, kinds: items });
}

/** Reads a backup and tells what its import would do; writes nothing. */
export function readBackup(
	text: string,
	known: ReadonlySet<string>,
): { backup: Backup; preview: ImportPreview } | { fault: BackupFault } {
	const read = decodeBackup(text, siteId());
	if ('fault' in read) return read;
	const preview: ImportPreview = { added: 0, changed: 0, kept: 0, unknown: 0 };
	for (const [kind, shelf] of Object.entries(kinds())) {
		const own = previewImport(shelf.all(), read.backup.kinds[kind] ?? {}, known);
		for (const name of Object.keys(preview) as (keyof ImportPreview)[]) preview[name] += own[name];
	}
	return { backup: read.backup, preview };
}

/** Merges a backup into the record. */
export function importBackup({ kinds: coming }: Backup): void {
	for (const [kind, shelf] of Object.entries(kinds())) if (coming[kind]) shelf.absorb(coming[kind]);
}

/** Forgets ticks and answers; settings and texts set aside stay. */
export function eraseRecord(): void {
	for (const shelf of Object.values(kinds())) shelf.erase();
}

/** Damaged texts that were set aside, by key. */
export function setAsideTexts(): Record<string, string> {
	const storage = browserStorage();
	const found: Record<string, string> = {};
	for (let at = 0; storage && at < storage.length; at++) {
		const key = storage.key(at)!;
		if (key.startsWith(`${siteId()}:`) && key.includes(SET_ASIDE)) found[key] = storage.getItem(key) ?? '';
	}
	return found;
}

/** Characters that the site's record takes up in this browser. */
export function storageUsed(): number {
	const storage = browserStorage();
	let used = 0;
	for (let at = 0; storage && at < storage.length; at++) {
		const key = storage.key(at)!;
		if (key.startsWith(`${siteId()}:`)) used += key.length + (storage.getItem(key)?.length ?? 0);
	}
	return used;
}
