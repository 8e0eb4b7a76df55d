import { afterEach, expect, test, vi } from 'vitest';
import type { Told } from '../../../../src/publish/folder/browser/frame-words.ts';
import { FakeStorage } from '../../record/store/fake-storage.ts';

afterEach(() => vi.unstubAllGlobals());

/** The frame as a page has it, and what it tells that page. */
async function openFrame() {
	const told: Told[] = [];
	const frame = new EventTarget();
	const parent = { postMessage: (word: Told) => void told.push(word) };
	const areas = { localStorage: new FakeStorage(), sessionStorage: new FakeStorage() };
	vi.resetModules();
	for (const [name, value] of Object.entries({ parent, window: areas, ...areas })) vi.stubGlobal(name, value);
	vi.stubGlobal('addEventListener', frame.addEventListener.bind(frame));
	await import('../../../../src/publish/folder/browser/record-frame.ts');
	const ask = (data: unknown, { source = parent as unknown, origin = 'null' } = {}): Told | undefined => {
		told.length = 0;
		frame.dispatchEvent(Object.assign(new Event('message'), { source, origin, data }));
		return told[0];
	};
	return { ask, ...areas };
}
const write = (key: unknown, value: unknown = 'x') => ({
	ask: 'write',
	area: 'localStorage',
	key,
	value,
	at: 1,
});

test('the frame keeps for a page of a file what is of its site', async () => {
	const { ask, localStorage } = await openFrame();
	localStorage.setItem('site:ticks', 'kept');
	localStorage.setItem('other:ticks', 'secret');
	expect(ask({ ask: 'open', site: 'site', page: '/a.html' })).toMatchObject({
		tell: 'open',
		kept: { localStorage: { 'site:ticks': 'kept' }, sessionStorage: {} },
	});
	expect(ask(write('site:ticks', 'new'))).toMatchObject({ tell: 'written', isKept: true });
	expect(localStorage.getItem('site:ticks')).toBe('new');
});

test('it answers no page on the network, and no other window', async () => {
	const { ask, localStorage } = await openFrame();
	localStorage.setItem('site:ticks', 'kept');
	for (const from of [{ origin: 'https://a.example' }, { origin: 'http://127.0.0.1' }, { source: {} }])
		expect(ask({ ask: 'open', site: 'site', page: '/a.html' }, from)).toBeUndefined();
});

test('it writes nothing of another site, nothing before it was opened, and takes what it cannot read for nothing', async () => {
	const { ask, localStorage } = await openFrame();
	ask(write('site:ticks'));
	expect(localStorage.keys()).toEqual([]);
	ask({ ask: 'open', site: 'site', page: '/a.html' });
	localStorage.setItem('other:ticks', 'theirs');
	// What a page tries a storage with is no failure.
	expect(ask(write('\u0000probe'))).toMatchObject({ isKept: true });
	for (const key of ['other:ticks', 'shared:other', 'folder:other', '__proto__']) ask(write(key));
	for (const key of ['other:ticks', 'shared:other']) ask(write(key, null));
	for (const word of [
		null,
		7,
		'open',
		{},
		{ ask: 'write' },
		{ ask: 'write', area: '__proto__', key: 'site:x' },
	])
		expect(() => ask(word)).not.toThrow();
	expect([...localStorage.texts]).toEqual([
		['folder:site', '/a.html'],
		['other:ticks', 'theirs'],
	]);
});
