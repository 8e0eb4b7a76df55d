import fc from 'fast-check';
import { checksum } from '../../../../src/page/core/checksum.ts';
import { expect, test } from 'vitest';
import { BACKUP_LIMIT, decodeBackup, encodeBackup, previewImport } from '../../../../src/my/core/backup.ts';
import { SCHEMA } from '../../../../src/record/core/envelope.ts';

const backup = { app: 'site', schema: SCHEMA, savedAt: 5, kinds: { ticks: { a: { at: 1, done: true } } } };
const sealed = (body: unknown): string => {
	const text = JSON.stringify(body);
	return JSON.stringify({ study: 'backup', checksum: checksum(text), body: text });
};

test('a backup comes back as it was', () => {
	expect(decodeBackup(encodeBackup(backup), 'site')).toEqual({ backup });
});

test.each([
	['no text', '', 'not-a-backup'],
	['null', 'null', 'not-a-backup'],
	['another file', '{"version":1}', 'not-a-backup'],
	['no kinds', sealed({ app: 'site', schema: 1 }), 'not-a-backup'],
	['a list for kinds', sealed({ ...backup, kinds: [] }), 'not-a-backup'],
	['no version', sealed({ ...backup, schema: '1' }), 'not-a-backup'],
	['a version before the first', sealed({ ...backup, schema: 0 }), 'damaged'],
	['a changed character', encodeBackup(backup).replace('true', 'frue'), 'damaged'],
	['half a file', encodeBackup(backup).slice(0, 60), 'damaged'],
	["another site's backup", encodeBackup({ ...backup, app: 'other' }), 'other-site'],
	["a newer build's backup", encodeBackup({ ...backup, schema: SCHEMA + 1 }), 'newer'],
	['more than anyone ticks', ' '.repeat(BACKUP_LIMIT + 1), 'too-large'],
])('refuses %s', (_, text, fault) => {
	expect(decodeBackup(text, 'site')).toEqual({ fault });
});

test('takes from a hostile file only what is whole', () => {
	const body =
		'{"app":"site","schema":2,"kinds":{"__proto__":{"x":{"at":1}},"ticks":{"a":{"at":1,"done":true},' +
		'"__proto__":{"at":1,"polluted":true},"b":{"at":1,"x":{"__proto__":{"polluted":true}}},' +
		'"c":{"at":9007199254740991},"d":"<img src=x onerror=alert(1)>"}}}';
	const text = JSON.stringify({ study: 'backup', checksum: checksum(body), body });
	expect(decodeBackup(text, 'site')).toEqual({
		backup: { app: 'site', schema: SCHEMA, savedAt: 0, kinds: { ticks: { a: { at: 1, done: true } } } },
	});
	expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('whatever the text is, there is an answer', () => {
	fc.assert(fc.property(fc.json(), (text) => void decodeBackup(text, 'site')));
	fc.assert(fc.property(fc.jsonValue(), (body) => void decodeBackup(sealed(body), 'site')));
});

test("an older build's backup is migrated", () => {
	const read = decodeBackup(encodeBackup({ ...backup, schema: 1 }), 'site', 2, {
		1: () => ({ b: { at: 2 } }),
	});
	expect(read).toEqual({ backup: { ...backup, schema: 2, kinds: { ticks: { b: { at: 2 } } } } });
});

test('each kind is migrated from its own version', () => {
	const items = { a: { at: 1, done: true } };
	const mixed = { ...backup, schema: 2, schemas: { ticks: 1 }, kinds: { ticks: items, lists: items } };
	const migrations = { 1: () => ({ b: { at: 2 } }) };
	const read = decodeBackup(encodeBackup(mixed), 'site', 2, migrations);
	expect(read).toEqual({
		backup: { app: 'site', schema: 2, savedAt: 5, kinds: { ticks: { b: { at: 2 } }, lists: items } },
	});
});

test.each([0, 3, 1.5, '1', null])('a version of a kind that cannot be is damage: %s', (version) => {
	const hostile = sealed({ ...backup, schema: 2, schemas: { ticks: version } });
	expect(decodeBackup(hostile, 'site', 2)).toEqual({ fault: 'damaged' });
});

test('tells what an import would add, change and keep', () => {
	const here = {
		older: { at: 1, done: true },
		same: { at: 1, done: true },
		newer: { at: 9, done: true },
		removed: { at: 1, del: true as const },
		ticked: { at: 1, done: true },
	};
	const coming = {
		older: { at: 2, done: false },
		same: { done: true, at: 1 },
		newer: { at: 2, done: false },
		removed: { at: 2, del: true as const },
		ticked: { at: 2, del: true as const },
		fresh: { at: 1, done: true },
		retired: { at: 1, done: true },
		'own-1': { at: 1, kind: 'list' },
		nothing: { at: 1, del: true as const },
	};
	const known = new Set([...Object.keys(here), 'fresh']);
	expect(previewImport(here, coming, known)).toEqual({ added: 3, changed: 2, kept: 2, unknown: 1 });
});

test('an import that was done changes nothing when it is done again', () => {
	const items = { a: { at: 1, done: true }, b: { at: 2, done: false } };
	expect(previewImport(items, items, new Set())).toEqual({ added: 0, changed: 0, kept: 2, unknown: 0 });
});
