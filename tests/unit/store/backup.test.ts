import { afterEach, expect, test, vi } from 'vitest';
import { FakeStorage } from './fake-storage.ts';
import { openPage } from './fake-page.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const load = async () => ({
	...(await import('../../../src/store/backup.ts')),
	...(await import('../../../src/store/erase.ts')),
	...(await import('../../../src/store/export-note.ts')),
	kinds: (await import('../../../src/store/kinds.ts')).kinds(),
	ticks: (await import('../../../src/store/ticks.ts')).ticks(),
	answers: (await import('../../../src/store/answers.ts')).answers(),
});
const right = { chosen: 'a', outcome: 'right', hash: 'h' } as const;
const file = (text: string): Blob => new Blob([text]);

async function exported(): Promise<string> {
	openPage(new FakeStorage());
	const page = await load();
	page.ticks.put('a', { status: 'done' });
	page.ticks.put('b', { status: 'done' });
	page.ticks.remove('b');
	page.answers.put('q', right);
	return page.exportRecord(Date.now());
}

test('a backup brings everything to another browser, and changes nothing before it is confirmed', async () => {
	const text = await exported();
	openPage(new FakeStorage());
	const page = await load();
	const read = await page.readBackup(file(text), new Set(['a', 'b']));
	if ('fault' in read) throw new Error(read.fault);
	expect(read.preview).toEqual({ added: 2, changed: 0, kept: 0, unknown: 1, foreignKinds: [] });
	expect(page.ticks.$items.get()).toEqual({});
	expect(page.importBackup(read.backup)).toBe(true);
	expect(Object.keys(page.ticks.all())).toEqual(['a', 'b']);
	expect(page.answers.$items.get()['q']).toMatchObject(right);
	const again = await page.readBackup(file(text), new Set(['a', 'b', 'q']));
	expect(again).toMatchObject({ preview: { added: 0, changed: 0, kept: 2, unknown: 0 } });
});

test('an import that browsers do not keep is told from one that they keep', async () => {
	const text = await exported();
	openPage(undefined);
	const page = await load();
	const read = await page.readBackup(file(text), new Set());
	if ('fault' in read) throw new Error(read.fault);
	expect(page.importBackup(read.backup)).toBe(false);
	expect(Object.keys(page.ticks.$items.get())).toEqual(['a']);
});

test('a blocked browser exports what is in memory', async () => {
	openPage(undefined);
	const page = await load();
	page.ticks.put('a', { status: 'done' });
	const text = page.exportRecord(1);
	expect(await page.readBackup(file(text), new Set())).toMatchObject({ preview: { kept: 1 } });
});

test('kinds that this build does not have are named, and not written', async () => {
	const { encodeBackup } = await import('../../../src/core/record/backup.ts');
	const storage = new FakeStorage();
	openPage(storage);
	const page = await load();
	const kinds = { settings: { theme: { at: 1 } }, notes: {} };
	const text = encodeBackup({ app: 'site', schema: 1, savedAt: 1, kinds });
	const read = await page.readBackup(file(text), new Set());
	if ('fault' in read) throw new Error(read.fault);
	expect(read.preview).toMatchObject({ added: 0, foreignKinds: ['settings', 'notes'] });
	page.importBackup(read.backup);
	expect(storage.keys()).toEqual(['site:export-note']);
});

test('a file of any size or kind is refused without being taken in', async () => {
	openPage(new FakeStorage());
	const page = await load();
	const huge = { size: 1e9, text: () => Promise.reject(new Error('not to be read')) };
	expect(await page.readBackup(huge, new Set())).toEqual({ fault: 'too-large' });
	const unreadable = { size: 1, text: () => Promise.reject(new Error('gone')) };
	expect(await page.readBackup(unreadable, new Set())).toEqual({ fault: 'not-a-backup' });
});

test("a record of a newer build is exported as the newer build's", async () => {
	const storage = new FakeStorage();
	storage.setItem('site:ticks', '{"app":"site","schema":9,"items":{"a":{"at":1,"done":true}}}');
	openPage(storage);
	const page = await load();
	expect(await page.readBackup(file(page.exportRecord(1)), new Set())).toEqual({ fault: 'newer' });
});

test('erasing leaves nothing but the settings, and nothing of other sites', async () => {
	const storage = new FakeStorage();
	for (const key of ['site:settings', 'site:place', 'site-2:ticks']) storage.setItem(key, '{}');
	storage.setItem('site:answers', 'damaged');
	openPage(storage);
	const page = await load();
	page.ticks.put('a', { status: 'done' });
	expect(Object.values(page.setAsideTexts())).toEqual(['damaged']);
	expect(page.storageUsed()).toBeGreaterThan(100);
	page.eraseRecord();
	expect(storage.keys()).toEqual(['site:settings', 'site-2:ticks']);
	expect(Object.values(page.kinds).map((shelf) => shelf.$items.get())).toEqual([{}, {}]);
	expect(page.answers.$health.get()).toBe('ok');
});

test('the reminder comes with enough changes, goes when seen, and comes back after an export', async () => {
	vi.useFakeTimers({ now: 1000 });
	const storage = new FakeStorage();
	openPage(storage);
	const page = await load();
	const tickMany = (prefix: string): void =>
		page.ticks.putAll(
			Object.fromEntries(Array.from({ length: 30 }, (_, at) => [prefix + at, { status: 'done' }])),
		);
	expect(page.changesToExport()).toBe(0);
	tickMany('a');
	expect(page.changesToExport()).toBe(30);
	page.noteReminder(1001);
	expect(page.changesToExport()).toBe(0);
	page.exportRecord(2000);
	expect(page.changesToExport()).toBe(0);
	vi.setSystemTime(3000);
	tickMany('b');
	expect(page.changesToExport()).toBe(30);
	storage.setItem('site:export-note', '{"exportedAt":"x"');
	expect(page.changesToExport()).toBe(60);
});
