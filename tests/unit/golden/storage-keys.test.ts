import { afterEach, expect, test, vi } from 'vitest';
import { FakeStorage } from '../record/store/fake-storage.ts';
import { openPage } from '../record/store/fake-page.ts';

afterEach(() => vi.unstubAllGlobals());

const keysOf = (storage: FakeStorage): string[] =>
	Array.from({ length: storage.length }, (_, at) => storage.key(at)!).sort();

test('everything is kept under the names that it always had', async () => {
	const storage = new FakeStorage();
	openPage(storage);
	for (const shelf of Object.values((await import('../../../src/my/store/kinds.ts')).kinds()))
		shelf.absorb({ a: { at: 1, del: true } });
	(await import('../../../src/my/store/export-note.ts')).noteExport(1);
	(await import('../../../src/reading/store/last-read.ts')).writeLastRead({ path: 'a/', title: '甲' });
	const { readSettings, writeSettings } = await import('../../../src/reading/store/settings.ts');
	writeSettings(readSettings());
	(await import('../../../src/review/store/review-cap.ts')).writeCap(10);
	(await import('../../../src/worksheet/store/worksheet-notice.ts')).seeNotice();
	expect(keysOf(storage)).toEqual([
		'site:answers',
		'site:cards',
		'site:exams',
		'site:export-note',
		'site:lists',
		'site:place',
		'site:plan',
		'site:review-cap',
		'site:settings',
		'site:ticks',
		'site:worksheet',
		'site:worksheet-notice',
	]);
});

test('what stands beside the record is kept under the names that it always had', async () => {
	const { journalKey } = await import('../../../src/record/store/journal.ts');
	const { erasureKey } = await import('../../../src/record/store/erasure.ts');
	const { BEFORE, SET_ASIDE } = await import('../../../src/record/store/set-aside.ts');
	expect([journalKey('site:ticks'), erasureKey('site'), SET_ASIDE, BEFORE]).toEqual([
		'site:ticks:journal',
		'site:erased',
		':set-aside:',
		':before-migration:',
	]);
});
