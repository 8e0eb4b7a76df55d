import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPage } from './fake-page.ts';
import { FakeStorage } from './fake-storage.ts';

beforeEach(() => void openPage(new FakeStorage()));
afterEach(() => vi.unstubAllGlobals());

const load = async () => ({
	...(await import('../../../src/store/undo.ts')),
	ticks: (await import('../../../src/store/ticks.ts')).ticks(),
	answers: (await import('../../../src/store/answers.ts')).answers(),
});

test('changes are taken back one by one, the last first', async () => {
	const { change, undo, $undoable, ticks } = await load();
	change([ticks, { a: { status: 'doing' } }]);
	change([ticks, { a: { status: 'done', doneOn: '2023-09-28' }, b: { status: 'na' } }]);
	expect($undoable.get()).toBe(2);
	expect(undo()).toEqual(['a', 'b']);
	expect(ticks.$items.get()).toMatchObject({ a: { status: 'doing' } });
	expect(Object.keys(ticks.$items.get())).toEqual(['a']);
	expect(undo()).toEqual(['a']);
	expect(ticks.$items.get()).toEqual({});
	expect([$undoable.get(), undo()]).toEqual([0, []]);
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
