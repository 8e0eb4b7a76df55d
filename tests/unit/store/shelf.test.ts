import { expect, test } from 'vitest';
import { makeShelf } from '../../../src/store/shelf.ts';
import type { RecordStorage } from '../../../src/store/storage.ts';

/** localStorage as the store sees it, with a limit on characters. */
class FakeStorage implements RecordStorage {
	values = new Map<string, string>();
	limit = Infinity;
	get length(): number {
		return this.values.size;
	}
	key(at: number): string | null {
		return [...this.values.keys()][at] ?? null;
	}
	getItem(key: string): string | null {
		return this.values.get(key) ?? null;
	}
	setItem(key: string, value: string): void {
		if (value.length > this.limit) throw new DOMException('full', 'QuotaExceededError');
		this.values.set(key, value);
	}
	removeItem(key: string): void {
		this.values.delete(key);
	}
}

interface Mark {
	done: boolean;
}
const decode = (raw: unknown): Mark | undefined => {
	const { done } = raw as Partial<Mark>;
	return typeof done === 'boolean' ? { done } : undefined;
};
let clock = 1000;
const open = (storage: RecordStorage | undefined, writer = 'one') =>
	makeShelf('ticks', decode, { app: 'x', storage, now: () => ++clock, writer });

test('what is put is there after a reload', () => {
	const storage = new FakeStorage();
	open(storage).put('a', { done: true });
	expect(open(storage).$items.get()['a']?.done).toBe(true);
});

test('what is removed stays removed, as a tombstone', () => {
	const storage = new FakeStorage();
	const shelf = open(storage);
	shelf.put('a', { done: true });
	shelf.remove('a');
	expect(shelf.$items.get()).toEqual({});
	expect(shelf.all()['a']?.del).toBe(true);
});

test('two tabs that write in turn keep all changes of both', () => {
	const storage = new FakeStorage();
	const [one, two] = [open(storage, 'one'), open(storage, 'two')];
	for (let at = 0; at < 500; at++) {
		one.put(`one-${at}`, { done: true });
		two.put(`two-${at}`, { done: true });
	}
	expect(Object.keys(open(storage).$items.get())).toHaveLength(1000);
});

test('corrupt text is set aside and never overwritten', () => {
	const storage = new FakeStorage();
	storage.setItem('x:ticks', '{"app":"x", cut off');
	const shelf = open(storage);
	expect(shelf.$health.get()).toBe('recovered');
	shelf.put('a', { done: true });
	expect([...storage.values].filter(([key]) => key.includes('set-aside')).map(([, text]) => text)).toEqual([
		'{"app":"x", cut off',
	]);
});

test('a record of a newer version is shown to be so and not overwritten', () => {
	const storage = new FakeStorage();
	const newer = JSON.stringify({ app: 'x', schema: 99, items: {} });
	storage.setItem('x:ticks', newer);
	const shelf = open(storage);
	shelf.put('a', { done: true });
	expect(shelf.$health.get()).toBe('newer');
	expect(storage.getItem('x:ticks')).toBe(newer);
});

test('one damaged item is set aside, the rest stays', () => {
	const storage = new FakeStorage();
	const items = { good: { at: 1, done: true }, bad: { at: 'never' } };
	storage.setItem('x:ticks', JSON.stringify({ app: 'x', schema: 1, rev: 1, writer: '', savedAt: 1, items }));
	const shelf = open(storage);
	expect(Object.keys(shelf.$items.get())).toEqual(['good']);
	expect([...storage.values.values()].join()).toContain('never');
});

test('when storage is full the change stays in memory and the reader is told', () => {
	const storage = new FakeStorage();
	const shelf = open(storage);
	storage.limit = 10;
	shelf.put('a', { done: true });
	expect(shelf.$health.get()).toBe('full');
	expect(shelf.$items.get()['a']?.done).toBe(true);
	storage.limit = Infinity;
	shelf.put('b', { done: true });
	expect(shelf.$health.get()).toBe('ok');
	expect(Object.keys(open(storage).$items.get())).toEqual(['a', 'b']);
});

test('where storage is blocked the shelf works in memory and says so', () => {
	const shelf = open(undefined);
	shelf.put('a', { done: true });
	expect(shelf.$health.get()).toBe('blocked');
	expect(shelf.$items.get()['a']?.done).toBe(true);
});

test('a clock that was set back does not lose the later change', () => {
	const storage = new FakeStorage();
	open(storage).put('a', { done: true });
	clock = 5;
	open(storage).put('a', { done: false });
	expect(open(storage).$items.get()['a']?.done).toBe(false);
});
