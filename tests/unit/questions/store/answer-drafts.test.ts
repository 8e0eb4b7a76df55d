import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPage } from '../../record/store/fake-page.ts';
import { FakeStorage } from '../../record/store/fake-storage.ts';

let storage: FakeStorage;
beforeEach(() => {
	storage = new FakeStorage();
	openPage(storage);
});
afterEach(() => vi.unstubAllGlobals());

const load = async () => ({
	...(await import('../../../../src/questions/store/answer-drafts.ts')),
	...(await import('../../../../src/my/store/erase.ts')),
});

test('what is chosen is kept for the question as it stands, until it is submitted', async () => {
	const { keepAnswer, keptAnswer } = await load();
	expect(keepAnswer('q', { hash: 'h', chosen: ['a', 'c'], at: 5 })).toBe(true);
	openPage(storage);
	const next = await load();
	expect(next.keptAnswer('q', 'h')).toEqual(['a', 'c']);
	expect(next.keptAnswer('q', 'changed')).toBeUndefined();
	expect(next.keptAnswer('other', 'h')).toBeUndefined();
	expect(keepAnswer('q', undefined)).toBe(true);
	expect([keptAnswer('q', 'h'), storage.keys()]).toEqual([undefined, []]);
});

test('a later attempt takes its place', async () => {
	const { keepAnswer, keptAnswer } = await load();
	keepAnswer('q', { hash: 'h', chosen: 'a', at: 5 });
	expect([keptAnswer('q', 'h', 4), keptAnswer('q', 'h', 6)]).toEqual(['a', undefined]);
});

test('what a clock a year ahead dated is of now from the first look on: an attempt made then takes its place', async () => {
	vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ['Date'] });
	const { keepAnswer, keptAnswer } = await load();
	keepAnswer('q', { hash: 'h', chosen: 'a', at: Date.now() + 366 * 86_400_000 });
	expect([keptAnswer('q', 'h'), keptAnswer('q', 'h', Date.now() - 1)]).toEqual(['a', 'a']);
	const attempt = Date.now();
	expect(keptAnswer('q', 'h', attempt)).toBeUndefined();
	vi.setSystemTime(attempt + 60_000);
	openPage(storage);
	expect((await load()).keptAnswer('q', 'h', attempt)).toBeUndefined();
	vi.useRealTimers();
});

test('a refused write is told, and what was kept before stays', async () => {
	const { keepAnswer, keptAnswer } = await load();
	keepAnswer('q', { hash: 'h', chosen: 'a', at: 5 });
	storage.quota = 1;
	expect(keepAnswer('q', { hash: 'h', chosen: 'b', at: 6 })).toBe(false);
	expect(keptAnswer('q', 'h')).toBe('a');
	storage.isBlocked = true;
	expect([keepAnswer('q', undefined), keptAnswer('q', 'h')]).toEqual([true, undefined]);
});

test('what somebody else left under the key is passed over', async () => {
	for (const text of ['no json', '[]', '{"q":7}', '{"q":{"chosen":"a"}}', '{"__proto__":{"hash":"h"}}']) {
		storage.texts.set('site:answer-drafts', text);
		const { keepAnswer, keptAnswer } = await load();
		expect(keptAnswer('q', 'h')).toBeUndefined();
		expect(keepAnswer('q', { hash: 'h', chosen: 'a', at: 1 })).toBe(true);
		expect(keptAnswer('q', 'h')).toBe('a');
	}
});

test('erasing takes it too', async () => {
	const { keepAnswer, eraseRecord } = await load();
	keepAnswer('q', { hash: 'h', chosen: 'a', at: 5 });
	expect(eraseRecord(6)).toBe(true);
	expect(storage.keys()).toEqual(['site:erased']);
});
