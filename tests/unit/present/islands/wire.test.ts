import { afterEach, expect, test, vi } from 'vitest';
import { heard } from '../../../../src/present/core/show.ts';
import { makeWire } from '../../../../src/present/islands/wire.ts';

afterEach(() => vi.unstubAllGlobals());

/** A window of a room at an address, opened by another. */
function openRoom(address: string) {
	const page = new EventTarget();
	const sent: [message: unknown, target: string][] = [];
	const opener = { closed: false, postMessage: (...words: [unknown, string]) => void sent.push(words) };
	vi.stubGlobal('location', new URL(address));
	vi.stubGlobal('window', { opener });
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	const said: unknown[] = [];
	const wire = makeWire((message) => said.push(message));
	const hear = (data: unknown, origin: string, source: unknown = opener): unknown => {
		page.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
		return said.pop();
	};
	return { wire, sent, hear };
}
const room = (path: string, message: unknown) => ({ name: `room ${path}`, message });
const NEXT = { at: 1, shown: 0, isBlack: false };

test('a room hears the window that opened it, where that is of this site, and tells no other site what is shown', () => {
	const { wire, sent, hear } = openRoom('https://site.example/present/a/');
	expect(hear(room('/present/a/', NEXT), 'https://site.example')).toEqual(NEXT);
	expect(hear(room('/present/a/', NEXT), 'https://evil.example')).toBeUndefined();
	expect(hear(room('/present/a/', NEXT), 'null')).toBeUndefined();
	expect(hear(room('/present/a/', NEXT), 'https://site.example', {})).toBeUndefined();
	wire.say(NEXT);
	expect(sent).toEqual([[room('/present/a/', NEXT), 'https://site.example']]);
});

test('out of a folder, where pages have no names, it hears its own windows alone', () => {
	const { wire, sent, hear } = openRoom('file:///E:/a/present/index.html');
	expect(hear(room('/E:/a/present/index.html', NEXT), 'null')).toEqual(NEXT);
	expect(hear(room('/E:/a/present/index.html', NEXT), 'null', {})).toBeUndefined();
	wire.say(NEXT);
	expect(sent).toEqual([[expect.anything(), '*']]);
});

test('words of no form, of another page or that throw nobody out are nothing', () => {
	const { hear } = openRoom('https://site.example/present/a/');
	for (const word of [null, 7, 'hello', [], {}, { name: 'room /present/b/', message: NEXT }])
		expect(hear(word, 'https://site.example')).toBeUndefined();
	for (const said of [
		{ at: 1e308, shown: -1e308 },
		{ at: NaN, shown: 0 },
		{ at: '1', shown: 0 },
		{ __proto__: NEXT },
	]) {
		const show = heard(said, [0, 2]);
		if (show) expect(show.at >= 0 && show.at < 2 && show.shown >= 0 && show.shown <= 2).toBe(true);
	}
});
