import { afterEach, expect, test, vi } from 'vitest';
import { SCHEMA } from '../../../../src/record/core/envelope.ts';
import { BACKUP_LIMIT } from '../../../../src/my/core/backup.ts';
import type { Backup } from '../../../../src/my/core/backup.ts';
import { FakeStorage } from '../../record/store/fake-storage.ts';
import { openPage } from '../../record/store/fake-page.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const load = async () => ({
	...(await import('../../../../src/my/store/backup.ts')),
	...(await import('../../../../src/my/store/erase.ts')),
	...(await import('../../../../src/my/store/kept-texts.ts')),
	...(await import('../../../../src/my/store/storage-used.ts')),
	...(await import('../../../../src/my/store/export-note.ts')),
	kinds: (await import('../../../../src/my/store/record-kinds.ts')).kinds(),
	ticks: (await import('../../../../src/checklists/store/ticks.ts')).ticks(),
	answers: (await import('../../../../src/questions/store/answers.ts')).answers(),
});
const right = { chosen: 'a', outcome: 'right', hash: 'h' } as const;
const file = (text: string): Blob => new Blob([text]);
type Page = Awaited<ReturnType<typeof load>>;

/** Reads a backup that must be whole. */
async function open(page: Page, text: string): Promise<Backup> {
	const read = await page.readBackup(file(text));
	if ('fault' in read) throw new Error(read.fault);
	return read.backup;
}

async function exported(): Promise<string> {
	openPage(new FakeStorage());
	const page = await load();
	page.ticks.put('a', { status: 'done' });
	page.ticks.put('b', { status: 'done' });
	page.ticks.put('b', undefined);
	page.answers.put('q', right);
	return page.exportRecord(Date.now());
}

test('a backup brings everything to another browser, and changes nothing before it is confirmed', async () => {
	const text = await exported();
	openPage(new FakeStorage());
	const page = await load();
	const backup = await open(page, text);
	const known = () => new Set(['a', 'b']);
	expect(page.previewBackup(backup, known, 9)).toEqual({
		added: 2,
		changed: 0,
		kept: 0,
		unknown: 1,
		foreignKinds: [],
	});
	expect(page.ticks.$items.get()).toEqual({});
	expect(page.importBackup(backup)).toBe(true);
	expect(Object.keys(page.ticks.all())).toEqual(['a', 'b']);
	expect(page.answers.$items.get()['q']).toMatchObject(right);
	expect(page.previewBackup(backup, known, 9)).toMatchObject({ added: 0, changed: 0, kept: 2, unknown: 0 });
});

test('an import that browsers do not keep is told from one that they keep', async () => {
	const text = await exported();
	openPage(undefined);
	const page = await load();
	expect(page.importBackup(await open(page, text))).toBe(false);
	expect(Object.keys(page.ticks.$items.get())).toEqual(['a']);
});

test('a blocked browser exports what is in memory', async () => {
	openPage(undefined);
	const page = await load();
	page.ticks.put('a', { status: 'done' });
	const backup = await open(page, page.exportRecord(1));
	expect(page.previewBackup(backup, () => undefined, Date.now())).toMatchObject({ kept: 1, unknown: 0 });
});

test('kinds that this build does not have are named, and not written', async () => {
	const { encodeBackup } = await import('../../../../src/my/core/backup.ts');
	const storage = new FakeStorage();
	openPage(storage);
	const page = await load();
	const kinds = { settings: { theme: { at: 1 } }, notes: {} };
	const text = encodeBackup({ app: 'site', schema: 1, savedAt: 1, kinds });
	const backup = await open(page, text);
	const preview = page.previewBackup(backup, () => new Set(), 9);
	expect(preview).toMatchObject({ added: 0, foreignKinds: ['settings', 'notes'] });
	page.importBackup(backup);
	expect(storage.keys()).toEqual([]);
});

test('kinds that this build does not have stay in the file that its record is written over', async () => {
	openPage(new FakeStorage());
	const page = await load();
	page.ticks.put('a', { status: 'done' });
	const { encodeBackup } = await import('../../../../src/my/core/backup.ts');
	const of = { app: 'site', schema: SCHEMA, savedAt: 1 };
	const kinds = { poems: { p: { at: 5, line: '一' } }, ticks: { b: { at: 6, status: 'done' } } };
	const before = await open(page, encodeBackup({ ...of, kinds }));
	page.importBackup(before);
	const after = await open(page, page.exportRecord(Date.now(), before));
	expect(after.kinds['poems']).toEqual(kinds.poems);
	expect(Object.keys(after.kinds['ticks']!).sort()).toEqual(['a', 'b']);
	expect(page.exportRecord(1)).not.toContain('poems');
});

test('the largest record that a browser keeps comes back from its backup', async () => {
	const storage = new FakeStorage();
	storage.quota = 5_000_000;
	openPage(storage);
	const page = await load();
	// A quotation mark takes the most room in a file: it is escaped once in storage and twice there.
	const note = '"'.repeat(2_499_000);
	page.ticks.put('a', { status: 'done', note });
	expect(page.ticks.$health.get()).toBe('ok');
	const backup = await open(page, page.exportRecord(1));
	expect(backup.kinds['ticks']?.['a']).toMatchObject({ note });
	page.eraseRecord(2);
	page.ticks.put('a', { status: 'done', note: '字'.repeat(4_990_000) });
	expect(page.ticks.$health.get()).toBe('ok');
	expect(await open(page, page.exportRecord(3))).toHaveProperty('kinds.ticks.a');
});

test('a file of any size or kind is refused without being taken in', async () => {
	openPage(new FakeStorage());
	const page = await load();
	const huge = { size: BACKUP_LIMIT + 1, text: () => Promise.reject(new Error('not to be read')) };
	expect(await page.readBackup(huge)).toEqual({ fault: 'too-large' });
	const unreadable = { size: 1, text: () => Promise.reject(new Error('gone')) };
	expect(await page.readBackup(unreadable)).toEqual({ fault: 'not-a-backup' });
});

test("a record of a newer build is exported as the newer build's", async () => {
	const storage = new FakeStorage();
	storage.setItem('site:ticks', '{"app":"site","schema":9,"items":{"a":{"at":1,"done":true}}}');
	openPage(storage);
	const page = await load();
	expect(await page.readBackup(file(page.exportRecord(1)))).toEqual({ fault: 'newer' });
});

test('beside a kind of a newer build the others say of what version they are', async () => {
	const storage = new FakeStorage();
	openPage(storage);
	const page = await load();
	page.answers.put('q', right);
	page.ticks.put('old', { status: 'done' });
	storage.setItem('site:ticks', '{"app":"site","schema":9,"items":{"a":{"at":1,"state":"x"}}}');
	page.ticks.put('late', { status: 'done' });
	const { body } = JSON.parse(page.exportRecord(1)) as { body: string };
	const backup = JSON.parse(body) as Backup;
	// What the older tab put is in an older form than the rest of its kind.
	expect(backup.kinds['ticks']).toEqual({ a: { at: 1, state: 'x' } });
	expect([backup.schema, backup.schemas?.['ticks'], backup.schemas?.['answers']]).toEqual([
		9,
		undefined,
		SCHEMA,
	]);
	expect(page.ticks.$items.get()).toHaveProperty('late');
});

test('erasing leaves nothing but the settings and its own note, and nothing of other sites', async () => {
	const storage = new FakeStorage();
	for (const key of ['site:settings', 'site:place', 'site-2:ticks']) storage.setItem(key, '{}');
	storage.setItem('site:answers', 'damaged');
	openPage(storage);
	const page = await load();
	page.ticks.put('a', { status: 'done' });
	expect(page.keptTexts(Date.now())).toMatchObject([{ kind: 'answers', reason: 'damaged', text: 'damaged' }]);
	expect(page.storageUsed()).toBeGreaterThan(100);
	page.eraseRecord(5);
	expect(storage.keys()).toEqual(['site:settings', 'site-2:ticks', 'site:erased']);
	expect(Object.values(page.kinds).map((shelf) => Object.keys(shelf.$items.get()))).toEqual(
		Object.keys(page.kinds).map(() => []),
	);
	expect(page.answers.$health.get()).toBe('ok');
	page.ticks.put('b', { status: 'done' });
	page.eraseRecord(5);
	expect(storage.getItem('site:erased')).toBe('6');
});

test('erasing a storage that is blocked forgets what is in memory', async () => {
	openPage(undefined);
	const page = await load();
	page.ticks.put('a', { status: 'done' });
	page.eraseRecord(5);
	expect(page.ticks.$items.get()).toEqual({});
});

test('what one tab erased does not come back from another, though a new record began before it looked', async () => {
	const storage = new FakeStorage();
	const window = openPage(storage);
	const sleeping = await load();
	sleeping.ticks.put('old', { status: 'done' });
	openPage(storage);
	const erasing = await load();
	erasing.eraseRecord(1);
	// The erasing page goes, another one begins a record; only then does the first tab hear of anything.
	openPage(storage);
	(await load()).ticks.put('new', { status: 'done' });
	window.dispatchEvent(Object.assign(new Event('storage'), { key: 'site:ticks' }));
	sleeping.ticks.put('later', { status: 'done' });
	expect(Object.keys(sleeping.ticks.$items.get())).toEqual(['new', 'later']);
	expect(storage.getItem('site:ticks')).not.toContain('old');
});

test('what was erased while another tab was writing does not come back', async () => {
	const storage = new FakeStorage();
	openPage(storage);
	const writing = await load();
	writing.ticks.put('old', { status: 'done' });
	writing.ticks.put('last', { status: 'done' });
	const late = storage.getItem('site:ticks')!;
	const window = openPage(storage);
	const erasing = await load();
	erasing.eraseRecord(1);
	erasing.ticks.put('new', { status: 'done' });
	// Browsers do not lock: the other tab read before the erasure and writes after it.
	storage.setItem('site:ticks', late);
	window.dispatchEvent(Object.assign(new Event('storage'), { key: 'site:ticks' }));
	expect(Object.keys(erasing.ticks.$items.get())).toEqual(['new']);
	expect(storage.getItem('site:ticks')).not.toContain('old');
	// No tab is left but the late writer, or none at all.
	storage.setItem('site:ticks', late);
	writing.ticks.reload();
	expect(writing.ticks.$items.get()).toEqual({});
	storage.setItem('site:ticks', late);
	openPage(storage);
	expect((await load()).ticks.$items.get()).toEqual({});
	expect(storage.getItem('site:ticks')).not.toContain('old');
});

test('a record that an older build wrote after an erasure stays', async () => {
	const storage = new FakeStorage();
	storage.setItem('site:erased', '5');
	storage.setItem('site:ticks', '{"app":"site","schema":2,"items":{"a":{"at":9,"status":"done"}}}');
	openPage(storage);
	expect((await load()).ticks.$items.get()).toHaveProperty('a');
});

test('a text set aside at no time that can be is listed without a day', async () => {
	const storage = new FakeStorage();
	storage.setItem('site:ticks:set-aside:1e999', 'x');
	openPage(storage);
	expect((await load()).keptTexts(Date.now())).toMatchObject([{ kind: 'ticks', at: 0, text: 'x' }]);
});

test('text that could not be copied, a newer record and copies before a migration can be had as they are', async () => {
	const storage = new FakeStorage();
	storage.setItem('site:ticks', '{"app":"site","schema":99,"items":[]}');
	storage.setItem('site:answers', 'x'.repeat(200));
	storage.setItem('site:answers:before-migration:7', 'old');
	storage.quota = 400;
	openPage(storage);
	const page = await load();
	page.ticks.put('a', { status: 'done' });
	expect(
		page.keptTexts(Date.now()).map(({ kind, reason, at, text }) => [kind, reason, at, text.slice(0, 9)]),
	).toEqual([
		['ticks', 'unread', 0, '{"app":"s'],
		['answers', 'unread', 0, 'xxxxxxxxx'],
		['answers', 'before-migration', 7, 'old'],
	]);
	expect(page.answers.$health.get()).toBe('full');
});

test("another device's file holds nothing of this one's changes, and does not silence the reminder", async () => {
	openPage(new FakeStorage());
	const page = await load();
	page.ticks.putAll(
		Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`a${at}`, { status: 'done' }])),
	);
	page.importBackup({ app: 'site', schema: 1, savedAt: Date.now() + 1000, kinds: {} });
	expect(page.changesToExport(Date.now())).toBe(30);
});

test('an export while the clock was ahead silences the reminder no longer than until now', async () => {
	vi.useFakeTimers({ now: 1_700_000_000_000 });
	const storage = new FakeStorage();
	storage.setItem('site:export-note', '{"exportedAt":1800000000000,"remindedAt":1800000000000}');
	openPage(storage);
	const page = await load();
	expect(page.changesToExport(Date.now())).toBe(0);
	vi.setSystemTime(1_700_000_005_000);
	page.ticks.putAll(
		Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`a${at}`, { status: 'done' }])),
	);
	expect(page.changesToExport(Date.now())).toBe(30);
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
	expect(page.changesToExport(Date.now())).toBe(0);
	tickMany('a');
	expect(page.changesToExport(Date.now())).toBe(30);
	page.noteReminder(1001);
	expect(page.changesToExport(Date.now())).toBe(0);
	page.exportRecord(2000);
	expect(page.changesToExport(Date.now())).toBe(0);
	page.noteExport(2000);
	expect(page.changesToExport(Date.now())).toBe(0);
	vi.setSystemTime(3000);
	tickMany('b');
	expect(page.changesToExport(Date.now())).toBe(30);
	storage.setItem('site:export-note', '{"exportedAt":"x"');
	expect(page.changesToExport(Date.now())).toBe(60);
});
