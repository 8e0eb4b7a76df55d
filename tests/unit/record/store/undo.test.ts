import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPage } from './fake-page.ts';
import { FakeStorage } from './fake-storage.ts';

let storage: FakeStorage;
let page: EventTarget;
beforeEach(() => {
	storage = new FakeStorage();
	page = openPage(storage);
});
afterEach(() => vi.unstubAllGlobals());

const load = async () => ({
	...(await import('../../../../src/record/store/undo.ts')),
	...(await import('../../../../src/my/store/erase.ts')),
	ticks: (await import('../../../../src/checklists/store/ticks.ts')).ticks(),
	answers: (await import('../../../../src/questions/store/answers.ts')).answers(),
});

test('changes are taken back one by one, the last first', async () => {
	const { change, undo, $undoable, ticks } = await load();
	change([ticks, { a: { status: 'doing' } }]);
	change([ticks, { a: { status: 'done', doneOn: '2023-09-28' }, b: { status: 'na' } }]);
	expect($undoable.get()).toBe(2);
	expect(undo()).toEqual({ back: ['a', 'b'], left: [] });
	expect(ticks.$items.get()).toMatchObject({ a: { status: 'doing' } });
	expect(Object.keys(ticks.$items.get())).toEqual(['a']);
	expect(undo()).toEqual({ back: ['a'], left: [] });
	expect(ticks.$items.get()).toEqual({});
	expect([$undoable.get(), undo()]).toEqual([0, { back: [], left: [] }]);
});

test('what is taken away comes back as it was, from several shelves in one step', async () => {
	const { change, undo, ticks, answers } = await load();
	ticks.put('a', { status: 'done', note: '留着' });
	answers.put('q', { chosen: 'a', outcome: 'right', hash: 'h' });
	change([ticks, { a: undefined }], [answers, { q: undefined }]);
	expect([ticks.$items.get(), answers.$items.get()]).toEqual([{}, {}]);
	undo();
	expect(ticks.$items.get()['a']).toMatchObject({ status: 'done', note: '留着' });
	expect(answers.$items.get()['q']).toMatchObject({ chosen: 'a' });
});

test('nothing that was erased comes back, whichever tab erased it', async () => {
	const { change, undo, $undoable, ticks, eraseRecord } = await load();
	const tickAndClear = (): void => {
		change([ticks, { a: { status: 'done', note: '秘密' } }]);
		change([ticks, { a: undefined }]);
	};
	tickAndClear();
	eraseRecord(5);
	expect([$undoable.get(), undo()]).toEqual([0, { back: [], left: [] }]);
	tickAndClear();
	const other = { page: openPage(storage), ...(await load()) };
	other.eraseRecord(6);
	expect(undo().back).toEqual([]);
	expect(ticks.$items.get()).toEqual({});
	page.dispatchEvent(Object.assign(new Event('storage'), { key: 'site:erased' }));
	expect($undoable.get()).toBe(0);
	expect([...storage.texts.values()].join()).not.toContain('秘密');
});

test('what another tab changed since is left as it is, and the rest of the step goes back', async () => {
	const { change, undo, ticks } = await load();
	change([ticks, { a: { status: 'doing' }, b: { status: 'doing' } }]);
	change([ticks, { a: { status: 'done' }, b: { status: 'done' } }]);
	openPage(storage);
	(await load()).ticks.put('a', { status: 'na' });
	expect(undo()).toEqual({ back: ['b'], left: ['a'] });
	expect(ticks.$items.get()).toMatchObject({ a: { status: 'na' }, b: { status: 'doing' } });
	expect(undo()).toEqual({ back: ['b'], left: ['a'] });
	expect(ticks.$items.get()).toMatchObject({ a: { status: 'na' } });
	expect(ticks.$items.get()).not.toHaveProperty('b');
});
