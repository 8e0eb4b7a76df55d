import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SCHEMA } from '../../../../src/record/core/envelope.ts';
import { openPage } from '../../record/store/fake-page.ts';
import { FakeStorage } from '../../record/store/fake-storage.ts';

const storage = new FakeStorage();
beforeEach(() => {
	storage.texts.clear();
	openPage(storage);
});
afterEach(() => vi.unstubAllGlobals());

const KEY = 'site:ticks';
const frozen = (version: number): string =>
	readFileSync(new URL(`../../../fixtures/record/v${version}.json`, import.meta.url), 'utf8');
const open = async () => (await import('../../../../src/checklists/store/ticks.ts')).ticks();

test('the frozen first version becomes statuses, and its text is kept', async () => {
	storage.setItem(KEY, frozen(1));
	const shelf = await open();
	// Nobody can change yet what is not shown yet.
	expect(document.body.inert).toBe(true);
	await vi.waitFor(() =>
		expect(shelf.$items.get()).toEqual({
			'read-plan': { status: 'done', doneOn: '2023-09-28', at: 1_695_859_200_000 },
		}),
	);
	expect(document.body.inert).toBe(false);
	expect(Object.keys(shelf.all())).toEqual(['read-plan', 'gone']);
	expect(JSON.parse(storage.getItem(KEY)!)).toMatchObject({ schema: SCHEMA });
	const copies = storage.keys().filter((key) => key.includes(':before-migration:'));
	expect(copies.map((key) => storage.getItem(key))).toEqual([frozen(1)]);
});

const NOTED = {
	'read-plan': { status: 'done', doneOn: '2023-09-28', note: '第二部分先读', at: 1_695_859_200_000 },
	visit: { status: 'na', at: 1_695_859_150_000 },
};

test('the frozen second version is read as it was written, and its text is kept', async () => {
	storage.setItem(KEY, frozen(2));
	const shelf = await open();
	await vi.waitFor(() => expect(shelf.$items.get()).toEqual(NOTED));
	expect(JSON.parse(storage.getItem(KEY)!)).toMatchObject({ schema: SCHEMA });
	const copies = storage.keys().filter((key) => key.includes(':before-migration:'));
	expect(copies.map((key) => storage.getItem(key))).toEqual([frozen(2)]);
});

test('the frozen third version is read at once, as it was written', async () => {
	storage.setItem(KEY, frozen(3));
	const shelf = await open();
	expect(shelf.$items.get()).toEqual(NOTED);
	expect(shelf.version()).toBe(3);
});
