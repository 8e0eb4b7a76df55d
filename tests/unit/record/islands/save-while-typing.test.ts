import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveWhileTyping } from '../../../../src/record/islands/save-while-typing.ts';

let page: EventTarget;
let field: EventTarget & { value: string };
const saved: string[] = [];
beforeEach(() => {
	vi.useFakeTimers({ now: 1_700_000_000_000 });
	page = new EventTarget();
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
	field = Object.assign(new EventTarget(), { value: '' });
	saved.length = 0;
	saveWhileTyping(field as unknown as HTMLTextAreaElement, () => saved.push(field.value));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const type = (text: string): void => {
	field.value += text;
	field.dispatchEvent(new Event('input'));
};
const say = (name: string): boolean => field.dispatchEvent(new Event(name));

test('what is typed is saved after a pause of 0.8 s', () => {
	type('学');
	vi.advanceTimersByTime(799);
	expect(saved).toEqual([]);
	vi.advanceTimersByTime(1);
	expect(saved).toEqual(['学']);
});

test('who types for minutes without such a pause is saved every eight seconds', () => {
	for (let at = 0; at < 120 * 2; at++) {
		type('a');
		vi.advanceTimersByTime(500);
	}
	expect(saved.length).toBeGreaterThanOrEqual(120 / 8 - 1);
	const longest = saved.map((text, at) => text.length - (saved[at - 1]?.length ?? 0));
	expect(Math.max(...longest)).toBeLessThanOrEqual(8 * 2 + 1);
});

test('half a syllable is never saved, by no pause, no leaving and no other page', () => {
	type('已学');
	say('compositionstart');
	expect(saved).toEqual(['已学']);
	type('xue');
	vi.advanceTimersByTime(60_000);
	page.dispatchEvent(new Event('pagehide'));
	say('change');
	expect(saved).toEqual(['已学']);
	field.value = '已学学习';
	say('compositionend');
	vi.advanceTimersByTime(800);
	expect(saved).toEqual(['已学', '已学学习']);
});

test('leaving the field or the page saves at once', () => {
	type('a');
	say('change');
	type('b');
	page.dispatchEvent(new Event('pagehide'));
	expect(saved).toEqual(['a', 'ab']);
});
