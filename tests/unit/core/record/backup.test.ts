import { expect, test } from 'vitest';
import {
	BACKUP_LIMIT,
	decodeBackup,
	encodeBackup,
	previewImport,
} from '../../../../src/core/record/backup.ts';

const backup = { app: 'x', schema: 1, savedAt: 7, kinds: { ticks: { a: { at: 1, done: true } } } };

test('a backup is read as it was written', () => {
	expect(decodeBackup(encodeBackup(backup), 'x')).toEqual({ backup });
});

test.each([
	['', 'not-a-backup'],
	['null', 'not-a-backup'],
	['{"study":"backup"}', 'not-a-backup'],
	[`${'['.repeat(100_000)}`, 'not-a-backup'],
	[' '.repeat(BACKUP_LIMIT + 1), 'too-large'],
	[encodeBackup(backup).replace('true', 'false'), 'damaged'],
	[encodeBackup({ ...backup, app: 'y' }), 'other-site'],
	[encodeBackup({ ...backup, schema: 99 }), 'newer'],
])('a file that is not ours is refused (%#)', (text, fault) => {
	expect(decodeBackup(text, 'x')).toEqual({ fault });
});

test('names that would reach into objects are left out', () => {
	const hostile = JSON.parse('{"__proto__":{"at":1,"polluted":true},"a":{"at":1}}') as Record<
		string,
		{ at: number }
	>;
	const read = decodeBackup(encodeBackup({ ...backup, kinds: { ticks: hostile } }), 'x');
	expect('backup' in read && Object.keys(read.backup.kinds['ticks']!)).toEqual(['a']);
	expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('the preview counts what would be added, changed, kept and is unknown', () => {
	const here = { kept: { at: 9 }, changed: { at: 1 } };
	const coming = { kept: { at: 1 }, changed: { at: 5, done: true }, added: { at: 2 } };
	expect(previewImport(here, coming, new Set(['kept', 'changed']))).toEqual({
		added: 1,
		changed: 1,
		kept: 1,
		unknown: 1,
	});
});
