import { afterEach, expect, test, vi } from 'vitest';
import type { Told } from '../../../../../src/publish/folder/browser/frame-words.ts';
import { FakeStorage } from '../../../record/store/fake-storage.ts';

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
	await import('../../../../../src/publish/folder/browser/record-frame.ts');
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

test('words that it cannot read are nothing', async () => {
	const { ask, localStorage } = await openFrame();
	for (const word of [null, 7, 'open', {}]) expect(() => ask(word)).not.toThrow();
	expect(localStorage.keys()).toEqual([]);
});
