import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pagesKey, probeKey } from '../../../../../src/publish/folder/browser/frame-words.ts';
import type { FrameRequest, FrameKept, Told } from '../../../../../src/publish/folder/browser/frame-words.ts';
import { keepInOne } from '../../../../../src/publish/folder/browser/one-store.ts';

/** A browser's storage as `Object.entries` sees it. */
class BareStorage {
	constructor(texts: Record<string, string> = {}) {
		Object.assign(this, texts);
	}
	getItem(key: string): string | null {
		return this.#texts[key] ?? null;
	}
	setItem(key: string, text: string): void {
		this.#texts[key] = text;
	}
	removeItem(key: string): void {
		delete this.#texts[key];
	}
	get #texts(): Record<string, string> {
		return this as unknown as Record<string, string>;
	}
}

const PAGE = '/stick/quizzes/index.html';
const OTHER = '/stick/index.html';
const empty = (): FrameKept => ({ localStorage: {}, sessionStorage: {} });

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

interface Answer {
	/** What the frame answers when it is opened; where it is left out, nothing. */
	opened?: (own: BareStorage) => Told;
	/** The frame's file is not there. */
	isGone?: boolean;
}

/** A page of a folder with a storage of its own, and a frame that answers so. */
function openPage({ opened, isGone }: Answer, own = new BareStorage()) {
	const events = new EventTarget();
	const asked: FrameRequest[] = [];
	const inWindow = new BareStorage();
	const place = { pathname: PAGE, reload: vi.fn() };
	const contentWindow = {
		postMessage(word: FrameRequest) {
			asked.push(word);
			if (word.ask === 'open' && opened) say(opened(own));
		},
	};
	const frame = {
		src: '',
		contentWindow,
		onerror: undefined as (() => void) | undefined,
		remove: vi.fn(),
	};
	const say = (data: Told): void => {
		events.dispatchEvent(Object.assign(new Event('message'), { source: contentWindow, data }));
	};
	const window: Record<string, unknown> = { localStorage: own, sessionStorage: inWindow };
	vi.stubGlobal('window', window);
	vi.stubGlobal('localStorage', own);
	vi.stubGlobal('sessionStorage', inWindow);
	vi.stubGlobal('location', place);
	vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
	vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
	vi.stubGlobal('document', {
		createElement: () => frame,
		documentElement: {
			append: () => queueMicrotask(() => (isGone ? frame.onerror?.() : say({ tell: 'ready' }))),
		},
	});
	const storage = (): BareStorage => window['localStorage'] as BareStorage;
	return { own, asked, place, frame, storage };
}
const keeping = () => keepInOne('file:///stick/', 'site');
const open = (kept: FrameKept, pages: string, probe: string | null = null): Told => ({
	tell: 'open',
	kept,
	pages,
	probe,
});

test.each<[string, Answer]>([
	['whose file is gone', { isGone: true }],
	['that says nothing', {}],
	['whose storage is blocked', { opened: () => ({ tell: 'closed' }) }],
])('beside a frame %s a page keeps apart, in its own storage', async (_, answer) => {
	const { own, frame, storage } = openPage(answer);
	const found = keeping();
	await vi.runAllTimersAsync();
	expect(await found).toBe('apart');
	expect(storage(), 'its own').toBe(own);
	expect(own.getItem(probeKey('site'))).toBeNull();
	expect(frame.remove).toHaveBeenCalled();
});

test.each(['getItem', 'setItem'] as const)('where the browser refuses %s it is blocked', async (method) => {
	const own = new BareStorage();
	vi.spyOn(own, method).mockImplementation(() => {
		throw new DOMException('no', 'SecurityError');
	});
	openPage({}, own);
	expect(await keeping()).toBe('blocked');
});

test('a page that another page wrote beside shares with it, and asks no frame', async () => {
	const { asked } = openPage({}, new BareStorage({ [pagesKey('site')]: `${OTHER} ${PAGE}` }));
	expect(await keeping()).toBe('shared');
	expect(asked).toEqual([]);
});

test('a frame that sees what the page has just written shares with it', async () => {
	const { own, storage } = openPage({
		opened: (page) => open(empty(), PAGE, page.getItem(probeKey('site'))),
	});
	expect(await keeping()).toBe('shared');
	expect(storage()).toBe(own);
	expect(own.getItem(pagesKey('site'))).toBe(`${PAGE} /stick/_astro/record.html`);
});

test('as long as the frame knows of no other page it is unknown, and all is written twice', async () => {
	const { own, asked, storage } = openPage(
		{ opened: () => open(empty(), '') },
		new BareStorage({ 'site:ticks': 'before' }),
	);
	expect(await keeping()).toBe('unknown');
	expect(storage().getItem('site:ticks')).toBe('before');
	storage().setItem('site:ticks', 'after');
	expect(own.getItem('site:ticks')).toBe('after');
	expect(asked[asked.length - 1]).toMatchObject({ ask: 'write', key: 'site:ticks', value: 'after' });
});

test('once the frame knows of another page it keeps for all, without what a page kept apart before', async () => {
	const { own, storage } = openPage(
		{ opened: () => open({ ...empty(), localStorage: { 'site:ticks': 'of all' } }, OTHER) },
		new BareStorage({ 'site:ticks': 'apart', 'site:answers': 'apart' }),
	);
	expect(await keeping()).toBe('framed');
	expect(storage().getItem('site:ticks')).toBe('of all');
	expect(storage().getItem('site:answers'), 'reader-note.ts says so').toBeNull();
	storage().setItem('site:ticks', 'after');
	expect(own.getItem('site:ticks'), 'nothing is lost there either').toBe('apart');
});

test('a page that was painted in another look than that of all is opened anew', async () => {
	const settings = '{"size":"huge"}';
	const { own, place } = openPage({
		opened: () => open({ ...empty(), localStorage: { 'site:settings': settings } }, OTHER),
	});
	void keeping();
	await vi.runAllTimersAsync();
	expect(place.reload).toHaveBeenCalledOnce();
	expect(own.getItem('site:settings')).toBe(settings);
});
