import { beforeEach, expect, test } from 'vitest';
import { eraseStored, erasureKey } from '../../../../src/record/store/erasure.ts';
import { FakeStorage } from './fake-storage.ts';

let storage: FakeStorage;
beforeEach(() => {
	storage = new FakeStorage();
	for (const key of ['site:ticks', 'site:ticks:journal', 'site:settings', 'other:ticks'])
		storage.setItem(key, 'x');
});
const erase = (now = 5): boolean => eraseStored(storage, 'site', (key) => key === 'site:settings', now);

test('what is erased is gone and noted; settings and other sites stay', () => {
	expect(erase()).toBe(true);
	expect(storage.keys().sort()).toEqual(['other:ticks', erasureKey('site'), 'site:settings']);
});

test('every erasure is noted above the one before, whatever the clock says', () => {
	erase(9000);
	erase(5);
	expect(storage.getItem(erasureKey('site'))).toBe('9001');
});

test('the note comes first, so that a tab that is ended in the midst brings nothing back', () => {
	const done: string[] = [];
	const setItem = storage.setItem.bind(storage);
	const removeItem = storage.removeItem.bind(storage);
	storage.setItem = (key, text) => (done.push(`set ${key}`), setItem(key, text));
	storage.removeItem = (key) => (done.push(`remove ${key}`), removeItem(key));
	erase();
	expect(done).toEqual(['set site:erased', 'remove site:ticks', 'remove site:ticks:journal']);
});

test('a full storage is erased and noted all the same', () => {
	storage.quota = 0;
	storage.removeItem('other:ticks');
	storage.quota = 40;
	expect(erase()).toBe(true);
});

test('what is not seen to be gone is not said to be', () => {
	storage.removeItem = () => undefined;
	expect(erase()).toBe(false);
});
