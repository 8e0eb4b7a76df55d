import { afterEach, expect, test, vi } from 'vitest';
import { SCHEMA } from '../../../../src/record/core/envelope.ts';
import { decodeTick } from '../../../../src/checklists/core/tick.ts';
import { openPage } from './fake-page.ts';
import { FakeStorage } from './fake-storage.ts';

afterEach(() => vi.unstubAllGlobals());

const load = async () => ({
	...(await import('../../../../src/record/store/shelf.ts')),
	...(await import('../../../../src/checklists/store/ticks.ts')),
});

test('a kind has one shelf a page, under the name of the site', async () => {
	const storage = new FakeStorage();
	openPage(storage);
	const { openShelf, ticks } = await load();
	expect(ticks()).toBe(ticks());
	openShelf('other', decodeTick, { now: () => 7 }).put('a', { status: 'done' });
	expect(storage.keys()).toEqual(['site:other']);
	expect(openShelf('other', decodeTick).$items.get()).toEqual({ a: { status: 'done', at: 7 } });
});

test('a page hears of other tabs, of a cleared store and of its return from the back-forward cache', async () => {
	const storage = new FakeStorage();
	const window = openPage(storage);
	const ticks = (await load()).ticks();
	const write = (id: string): void =>
		storage.setItem(
			'site:ticks',
			`{"app":"site","schema":${SCHEMA},"rev":1,"savedAt":1,"items":{"${id}":{"at":1,"status":"done"}}}`,
		);
	const shown = (): string[] => Object.keys(ticks.$items.get()).sort();
	write('a');
	expect(shown()).toEqual([]);
	window.dispatchEvent(Object.assign(new Event('storage'), { key: 'site:ticks' }));
	expect(shown()).toEqual(['a']);
	write('b');
	expect(shown()).toEqual(['a']);
	window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
	expect(shown()).toEqual(['a', 'b']);
	storage.texts.clear();
	window.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
	expect(shown()).toEqual(['a', 'b']);
	expect(storage.keys()).toContain('site:ticks');
});
