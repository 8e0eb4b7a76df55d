import { expect, test } from 'vitest';
import { isFull, usable } from '../../../../src/record/store/usable-storage.ts';
import { keysUnder, readText } from '../../../../src/record/store/stored-texts.ts';
import { FakeStorage } from './fake-storage.ts';

test('a store that reads and writes is used, and left as it was', () => {
	const storage = new FakeStorage();
	expect(usable(() => storage)).toBe(storage);
	expect(storage.length).toBe(0);
});

test('a full store is used, for it can be read', () => {
	const storage = new FakeStorage();
	storage.setItem('a', 'b');
	storage.quota = 2;
	expect(usable(() => storage)).toBe(storage);
});

test('a store that is full while empty, blocked or missing is not used', () => {
	const nothing = new FakeStorage();
	nothing.quota = 0;
	const blocked = new FakeStorage();
	blocked.isBlocked = true;
	expect(usable(() => nothing)).toBeUndefined();
	expect(usable(() => blocked)).toBeUndefined();
	expect(usable(() => null as never)).toBeUndefined();
	expect(
		usable(() => {
			throw new DOMException('no', 'SecurityError');
		}),
	).toBeUndefined();
});

test('knows lack of room by the names that browsers give it', () => {
	expect(isFull(new DOMException('', 'QuotaExceededError'))).toBe(true);
	expect(isFull(new DOMException('', 'NS_ERROR_DOM_QUOTA_REACHED'))).toBe(true);
	expect(isFull(new DOMException('', 'SecurityError'))).toBe(false);
	expect(isFull(new Error('quota'))).toBe(false);
});

test('lists keys and reads texts without ever throwing', () => {
	const storage = new FakeStorage();
	storage.setItem('site:a', '1');
	storage.setItem('site-2:a', '2');
	expect(keysUnder(storage, 'site:')).toEqual(['site:a']);
	expect(keysUnder(undefined, 'site:')).toEqual([]);
	storage.isBlocked = true;
	expect(readText(storage, 'site:a')).toBeNull();
	expect(readText(undefined, 'site:a')).toBeNull();
});
