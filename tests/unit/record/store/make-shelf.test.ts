import { beforeEach, expect, test } from 'vitest';
import type { RecordItems } from '../../../../src/record/core/envelope.ts';
import type { Migrations } from '../../../../src/record/core/migrate.ts';
import { erasureKey } from '../../../../src/record/store/erasure.ts';
import { makeShelf } from '../../../../src/record/store/make-shelf.ts';
import type { KeepingSurroundings } from '../../../../src/record/store/surroundings.ts';
import { repair } from '../../../../src/record/store/repair.ts';
import type { Repair } from '../../../../src/record/store/repair.ts';
import { FakeStorage } from './fake-storage.ts';

const KEY = 'site:ticks';
/** A kind of the tests' own, in its first version. */
const decode = (raw: unknown): { done: boolean } | undefined => {
	const { done } = raw as { done?: unknown };
	return typeof done === 'boolean' ? { done } : undefined;
};
let storage: FakeStorage;
let time: number;
beforeEach(() => {
	storage = new FakeStorage();
	time = 1000;
});

const open = ({
	migrations = {},
	...more
}: Partial<KeepingSurroundings> & { migrations?: Migrations } = {}): ReturnType<
	typeof makeShelf<{ done: boolean }>
> =>
	makeShelf('ticks', decode, {
		app: 'site',
		storage,
		now: () => time++,
		writer: 'tab',
		schema: 1,
		repair: () => (from, unsound) => repair(from, unsound, migrations),
		...more,
	});
const envelope = (items: object, more: object = {}): string =>
	JSON.stringify({ app: 'site', schema: 1, rev: 1, writer: 'other', savedAt: 1, items, ...more });
const storedItems = (): RecordItems => (JSON.parse(storage.getItem(KEY)!) as { items: RecordItems }).items;
const asideOf = (): string[] => storage.keys().filter((key) => key.includes(':set-aside:'));

/** Erases as `eraseRecord` does. */
function erase(shelf: Pick<ReturnType<typeof open>, 'forget'>): void {
	storage.removeItem(KEY);
	storage.setItem(erasureKey('site'), String(time++));
	shelf.forget();
}

test('what is put is there after a reload', () => {
	open().put('a', { done: true });
	expect(open().$items.get()).toMatchObject({ a: { done: true } });
	expect(open().$health.get()).toBe('ok');
});

test('opening and reading write nothing', () => {
	storage.setItem(KEY, envelope({ a: { done: true, at: 1 } }));
	const before = storage.getItem(KEY);
	open().all();
	expect(storage.getItem(KEY)).toBe(before);
	expect(storage.length).toBe(1);
});

test('nobody is told of a look that found nothing new', () => {
	const shelf = open();
	shelf.put('a', { done: true });
	let told = 0;
	shelf.$items.listen(() => told++);
	shelf.reload();
	expect(told).toBe(0);
	open().put('b', { done: true });
	shelf.reload();
	expect(told).toBe(1);
});

test('what is removed stays as a tombstone and is not shown', () => {
	const shelf = open();
	shelf.put('a', { done: true });
	shelf.put('a', undefined);
	expect(shelf.$items.get()).toEqual({});
	expect(storedItems()).toEqual({ a: { at: expect.any(Number) as number, del: true } });
});

test('a clock that was set back loses no change', () => {
	const shelf = open();
	time = 9000;
	shelf.put('a', { done: true });
	time = 10;
	shelf.put('a', { done: false });
	expect(open().$items.get()).toMatchObject({ a: { done: false } });
	expect(storedItems()['a']!.at).toBeLessThanOrEqual(time);
});

test.each([8.64e15, 8.64e15 - 1, 4_102_444_800_000])(
	'an item from the far future (%d) can still be changed, again and again, and after reloads',
	(at) => {
		open().absorb({ a: { at, done: true } });
		open().put('a', { done: false });
		expect(open().$items.get()['a']?.done).toBe(false);
		open().put('a', { done: true });
		open().put('a', { done: false });
		expect(open().$items.get()['a']?.done).toBe(false);
		expect(asideOf()).toEqual([]);
	},
);

test('an item from the far future can be changed for good while two tabs know it', () => {
	storage.setItem(KEY, envelope({ a: { at: 8.64e15, done: true } }));
	const first = open();
	const second = open();
	first.put('a', { done: false });
	second.reload();
	first.reload();
	expect(first.$items.get()).toHaveProperty('a.done', false);
	expect(second.$items.get()).toHaveProperty('a.done', false);
	expect(open().$items.get()).toHaveProperty('a.done', false);
	expect(storedItems()['a']!.at).toBeLessThan(time + 2 * 86_400_000);
});

test('a file from the far future does not outlast the change of another tab', () => {
	const [first, second] = [open(), open()];
	first.absorb({ a: { at: 8.64e15, done: true } });
	second.put('a', { done: false });
	first.reload();
	second.absorb({ a: { at: 5, done: true } });
	expect(first.$items.get()).toHaveProperty('a.done', false);
	expect(open().$items.get()).toHaveProperty('a.done', false);
});

test('what a clock that was ahead wrote is dated anew once the clock is right, and that once', () => {
	time = 1_700_000_000_000;
	open().put('a', { done: true });
	time = 1000;
	const shelf = open();
	const { at } = storedItems()['a']!;
	expect(at).toBeLessThanOrEqual(time);
	time = 90_000;
	shelf.reload();
	open();
	expect(storedItems()['a']!.at).toBe(at);
});

test('a change made after the clock was put right is not undone by a tab that still has the false date', () => {
	const YEAR = 31_536_000_000;
	time = YEAR;
	const [first, second] = [open(), open()];
	first.put('a', { done: true });
	second.reload();
	time = 5000;
	first.put('a', { done: false });
	second.reload();
	first.reload();
	expect(second.$items.get()).toHaveProperty('a.done', false);
	expect(first.$items.get()).toHaveProperty('a.done', false);
});

test('a file of a clock that was ahead keeps no two tabs writing', () => {
	time = 1_700_000_000_000;
	const [first, second] = [open(), open()];
	first.absorb({ a: { at: time + 10 * 86_400_000, done: true } });
	time -= 60_000;
	second.put('a', { done: false });
	let writes = 0;
	const setItem = storage.setItem.bind(storage);
	storage.setItem = (key, text) => {
		writes += 1;
		setItem(key, text);
	};
	for (let round = 0; round < 50; round++) for (const tab of [first, second]) tab.reload();
	expect(writes).toBeLessThan(4);
	expect(open().$items.get()).toHaveProperty('a.done', false);
});

test('storage that others emptied is a loss: what is known here is written back, and the reader is told', () => {
	const shelf = open();
	shelf.put('a', { done: true });
	storage.texts.clear();
	shelf.reload();
	expect(shelf.$items.get()).toHaveProperty('a.done', true);
	expect(Object.keys(storedItems())).toEqual(['a']);
	expect(shelf.$health.get()).toBe('restored');
});

test('an erasure holds where its note was emptied out with the rest', () => {
	const [first, second] = [open(), open()];
	first.put('a', { done: true });
	second.reload();
	erase(first);
	second.reload();
	storage.texts.clear();
	second.reload();
	expect(open().$items.get()).toEqual({});
	expect(storage.keys()).toEqual([erasureKey('site')]);
});

test('an item from beyond all time is set aside, and the next change of it is kept', () => {
	storage.setItem(KEY, envelope({ a: { at: Number.MAX_SAFE_INTEGER, done: true } }));
	open().put('a', { done: true });
	expect(open().$items.get()).toHaveProperty('a.done', true);
	expect(asideOf()).toHaveLength(1);
});

test.each(['{"app":', 'null', '[]', '7', '"text"', envelope([]), envelope({}, { schema: 0 })])(
	'corrupt text is set aside as it was, and the shelf starts empty: %s',
	(text) => {
		storage.setItem(KEY, text);
		const shelf = open();
		expect(shelf.$items.get()).toEqual({});
		expect(shelf.$health.get()).toBe('recovered');
		shelf.put('a', { done: true });
		expect(asideOf().map((key) => storage.getItem(key))).toEqual([text]);
		expect(storedItems()).toHaveProperty('a');
	},
);

test("another site's text is set aside too", () => {
	const text = envelope({ a: { done: true, at: 1 } }, { app: 'other' });
	storage.setItem(KEY, text);
	const shelf = open();
	expect([shelf.$health.get(), shelf.$items.get()]).toEqual(['recovered', {}]);
	expect(storage.getItem(asideOf()[0]!)).toBe(text);
});

test('two corrupt texts at the same time are both kept', () => {
	for (const text of ['{1', '{2']) {
		storage.setItem(KEY, text);
		open({ now: () => 5 });
	}
	expect(asideOf().map((key) => storage.getItem(key))).toEqual(['{1', '{2']);
});

test('corrupt text that there is no room to copy is never written over', () => {
	storage.setItem(KEY, 'x'.repeat(500));
	storage.quota = 800;
	const shelf = open();
	shelf.put('a', { done: true });
	expect(storage.getItem(KEY)).toBe('x'.repeat(500));
	expect(shelf.$health.get()).toBe('full');
	expect(shelf.$items.get()).toHaveProperty('a');
	storage.quota = Infinity;
	shelf.reload();
	expect(shelf.$health.get()).toBe('recovered');
	expect(storedItems()).toHaveProperty('a');
	expect(storage.getItem(asideOf()[0]!)).toBe('x'.repeat(500));
});

test('a bad item is set aside once and the rest stays', () => {
	const text = envelope({ a: { done: true, at: 1 }, b: { done: true } });
	storage.setItem(KEY, text);
	const shelf = open();
	shelf.all();
	shelf.reload();
	open();
	expect(Object.keys(shelf.$items.get())).toEqual(['a']);
	expect(shelf.$health.get()).toBe('recovered');
	expect(asideOf().map((key) => storage.getItem(key))).toEqual([text]);
	expect(Object.keys(storedItems())).toEqual(['a']);
});

test('an item that its kind does not understand is not shown, and kept', () => {
	storage.setItem(KEY, envelope({ a: { done: 'yes', at: 1 } }));
	const shelf = open();
	shelf.put('b', { done: true });
	expect(Object.keys(shelf.$items.get())).toEqual(['b']);
	expect(storedItems()).toHaveProperty('a');
});

test('a newer record is shown, and never overwritten', () => {
	const text = envelope({ a: { done: true, at: 1, more: [] } }, { schema: 2 });
	storage.setItem(KEY, text);
	const shelf = open();
	expect(shelf.$items.get()).toEqual({ a: { done: true, at: 1 } });
	shelf.put('b', { done: true });
	shelf.absorb({ c: { done: true, at: 5 } });
	expect([shelf.$health.get(), shelf.version()]).toEqual(['newer', 2]);
	expect(shelf.$items.get()).toHaveProperty('b');
	expect(storage.getItem(KEY)).toBe(text);
	expect(storage.length).toBe(1);
});

test('a record that begins anew after a newer one was erased is of the own version', () => {
	storage.setItem(KEY, envelope({}, { schema: 2 }));
	const shelf = open();
	storage.removeItem(KEY);
	shelf.reload();
	expect([shelf.$health.get(), shelf.version()]).toEqual(['ok', 1]);
	storage.setItem(KEY, envelope({}, { schema: 2 }));
	shelf.reload();
	expect(shelf.version()).toBe(2);
	erase(shelf);
	expect(shelf.version()).toBe(1);
});

test('an unknown id is kept through every write', () => {
	storage.setItem(KEY, envelope({ retired: { done: true, at: 1 } }));
	open().put('a', { done: true });
	expect(Object.keys(storedItems())).toEqual(['retired', 'a']);
});

test('a tick follows its item to a new id, and later changes win', () => {
	time = 5000;
	storage.setItem(KEY, envelope({ old: { done: true, at: 5000 } }));
	const shelf = open();
	shelf.rename({ old: 'new' });
	expect(shelf.$items.get()).toEqual({ new: { done: true, at: 5000 } });
	shelf.put('new', { done: false });
	expect(shelf.$items.get()).toMatchObject({ new: { done: false } });
	expect(Object.keys(storedItems())).toEqual(['old', 'new']);
	shelf.put('new', undefined);
	expect(shelf.$items.get()).toEqual({});
});

const MIGRATIONS: Migrations = {
	1: (items) => Object.fromEntries(Object.entries(items).map(([id, item]) => [`${id}-2`, item])),
	2: (items) => Object.fromEntries(Object.entries(items).map(([id, item]) => [`${id}-3`, item])),
};

test('an older record is migrated a version at a time, and kept as it was', () => {
	const text = envelope({ a: { done: true, at: 1 } });
	storage.setItem(KEY, text);
	const shelf = open({ schema: 3, migrations: MIGRATIONS });
	expect(Object.keys(shelf.$items.get())).toEqual(['a-2-3']);
	expect(JSON.parse(storage.getItem(KEY)!)).toMatchObject({ schema: 3 });
	const copies = storage.keys().filter((key) => key.includes(':before-migration:'));
	expect(copies.map((key) => storage.getItem(key))).toEqual([text]);
	expect(shelf.$health.get()).toBe('ok');
});

test('nothing is migrated where the old record cannot be kept', () => {
	const text = envelope({ a: { done: true, at: 1 } });
	storage.setItem(KEY, text);
	storage.quota = KEY.length + text.length;
	const shelf = open({ schema: 3, migrations: MIGRATIONS });
	shelf.put('b', { done: true });
	expect(storage.getItem(KEY)).toBe(text);
	expect(shelf.$health.get()).toBe('full');
	expect(Object.keys(shelf.$items.get())).toEqual(['a-2-3', 'b']);
});

test('a migration that fails sets the record aside', () => {
	storage.setItem(KEY, envelope({ a: { done: true, at: 1 } }));
	const fail = (): never => {
		throw new Error('no');
	};
	expect(open({ schema: 2, migrations: { 1: fail } }).$health.get()).toBe('recovered');
	expect(asideOf()).toHaveLength(1);
});

test('two tabs keep both their changes', () => {
	const [first, second] = [open({ writer: '1' }), open({ writer: '2' })];
	first.put('a', { done: true });
	second.put('b', { done: true });
	expect(Object.keys(storedItems())).toEqual(['a', 'b']);
	first.reload();
	expect(Object.keys(first.$items.get())).toEqual(['a', 'b']);
});

test('a change that another tab wrote over is written again', () => {
	const [first, second] = [open({ writer: '1' }), open({ writer: '2' })];
	first.put('a', { done: true });
	// As when both tabs read before either wrote.
	storage.setItem(KEY, envelope({ b: { done: true, at: 2000 } }));
	first.reload();
	expect(Object.keys(storedItems()).sort()).toEqual(['a', 'b']);
	const settled = storage.getItem(KEY);
	second.reload();
	first.reload();
	expect(storage.getItem(KEY)).toBe(settled);
});

test('what one tab erased does not come back from another', () => {
	const [first, second] = [open({ writer: '1' }), open({ writer: '2' })];
	first.put('a', { done: true });
	second.reload();
	erase(first);
	second.put('b', { done: true });
	expect(Object.keys(storedItems())).toEqual(['b']);
});

test('a tab keeps its record when another one finds the text corrupt', () => {
	const first = open();
	first.put('a', { done: true });
	storage.setItem(KEY, '{');
	open();
	first.reload();
	expect(Object.keys(storedItems())).toEqual(['a']);
});

test('a full store keeps the change in memory, says so, and saves it once there is room', () => {
	const shelf = open();
	shelf.put('a', { done: true });
	storage.quota = 10;
	shelf.put('b', { done: true });
	expect(Object.keys(shelf.$items.get())).toEqual(['a', 'b']);
	expect(Object.keys(storedItems())).toEqual(['a']);
	expect(shelf.$health.get()).toBe('full');
	shelf.reload();
	expect(shelf.$health.get()).toBe('full');
	storage.quota = Infinity;
	shelf.reload();
	expect(shelf.$health.get()).toBe('ok');
	expect(Object.keys(storedItems())).toEqual(['a', 'b']);
});

test('a full store drops what is expendable before it gives up, and no mark', () => {
	const trim = (items: RecordItems): RecordItems =>
		Object.fromEntries(Object.entries(items).filter(([id]) => !id.startsWith('log-')));
	const shelf = open({ trim });
	shelf.put('log-1', { done: true });
	storage.quota = 140;
	shelf.put('mark', { done: true });
	expect(Object.keys(storedItems())).toEqual(['mark']);
	expect(shelf.$health.get()).toBe('ok');
	storage.quota = 10;
	shelf.put('mark-2', { done: true });
	expect(Object.keys(shelf.$items.get())).toEqual(['mark', 'mark-2']);
	expect(shelf.$health.get()).toBe('full');
});

test('a full store is told what is not saved yet, so that it is not dropped', () => {
	const told: (readonly string[])[] = [];
	const shelf = open({
		trim: (items, unsaved) => {
			told.push(unsaved);
			return items;
		},
	});
	shelf.put('a', { done: true });
	storage.quota = 10;
	shelf.put('b', { done: true });
	shelf.put('a', undefined);
	expect(told).toEqual([['b'], ['b', 'a']]);
});

test('a change that comes to nothing brings back nothing that was erased', () => {
	const [shelf, other] = [open(), open()];
	shelf.put('a', { done: true });
	other.reload();
	erase(shelf);
	other.put('a', (kept) => kept && { done: false });
	expect(other.$items.get()).toEqual({});
	expect(storage.keys()).toEqual([erasureKey('site')]);
});

test('without storage it works in memory and says so', () => {
	const shelf = open({ storage: undefined });
	shelf.put('a', { done: true });
	expect(shelf.$items.get()).toEqual({ a: { done: true, at: 1000 } });
	expect(shelf.$health.get()).toBe('blocked');
	expect(Object.keys(shelf.all())).toEqual(['a']);
	erase(shelf);
	expect(shelf.$items.get()).toEqual({});
});

test('storage that is taken away later breaks nothing, and is written again when it is back', () => {
	const shelf = open();
	shelf.put('a', { done: true });
	storage.isBlocked = true;
	shelf.put('b', { done: true });
	expect(shelf.$health.get()).toBe('blocked');
	expect(Object.keys(shelf.$items.get())).toEqual(['a', 'b']);
	expect(() => open()).not.toThrow();
	storage.isBlocked = false;
	shelf.put('c', { done: true });
	expect(shelf.$health.get()).toBe('ok');
	expect(Object.keys(storedItems())).toEqual(['a', 'b', 'c']);
});

test('what cannot be read is not written over', () => {
	const shelf = open();
	const text = envelope({ other: { done: true, at: 1 } });
	storage.setItem(KEY, text);
	storage.isUnreadable = true;
	shelf.put('a', { done: true });
	expect(shelf.$health.get()).toBe('blocked');
	storage.isUnreadable = false;
	expect(storage.getItem(KEY)).toBe(text);
	shelf.reload();
	expect(shelf.$health.get()).toBe('ok');
	expect(Object.keys(storedItems()).sort()).toEqual(['a', 'other']);
});

test('text of unheard-of depth and forbidden names break nothing', () => {
	const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
	storage.setItem(
		KEY,
		`{"app":"site","schema":1,"items":{"a":{"at":1,"done":true},"b":{"at":1,"done":true,"x":${deep}},` +
			'"__proto__":{"at":1,"done":true},"constructor":{"at":1,"done":true},' +
			'"c":{"at":1,"done":true,"__proto__":{"admin":true}}}}',
	);
	const shelf = open();
	shelf.put('d', { done: true });
	expect(Object.keys(shelf.$items.get())).toEqual(['a', 'd']);
	expect(({} as { admin?: boolean }).admin).toBeUndefined();
	expect(shelf.$health.get()).toBe('recovered');
});

/** A repairer that comes later, and what brings it. */
function repairLater(): {
	repair: () => Repair | Promise<unknown>;
	arrive: (with_: Repair) => Promise<void>;
} {
	let known: Repair | undefined;
	let bring = (): void => {};
	const coming = new Promise<void>((resolve) => (bring = resolve));
	return {
		repair: () => known ?? coming,
		arrive: async (repairer) => {
			known = repairer;
			bring();
			await coming;
		},
	};
}

test('changes made while a record waits to be repaired are made of what it held', async () => {
	const text = envelope({ a: { done: true, at: 1 }, bad: 7 });
	storage.setItem(KEY, text);
	const later = repairLater();
	const shelf = open({ repair: later.repair });
	shelf.put('a', (kept) => ({ done: !kept?.done }));
	shelf.put('b', { done: true });
	shelf.reload();
	expect(storage.getItem(KEY)).toBe(text);
	expect(shelf.$health.get()).toBe('ok');
	await later.arrive(repair);
	expect(shelf.$items.get()).toMatchObject({ a: { done: false }, b: { done: true } });
	expect(storedItems()).toMatchObject({ a: { done: false }, b: { done: true } });
	expect(asideOf().map((key) => storage.getItem(key))).toEqual([text]);
	expect(shelf.$health.get()).toBe('recovered');
});

test('where what repairs it does not come, a record is not written over, and the reader is told', async () => {
	storage.setItem(KEY, '{"app":');
	const later = repairLater();
	const shelf = open({ repair: later.repair });
	shelf.put('a', { done: true });
	await later.arrive(() => {
		throw new Error('offline');
	});
	shelf.put('b', { done: true });
	expect(storage.getItem(KEY)).toBe('{"app":');
	expect(Object.keys(shelf.$items.get())).toEqual(['a', 'b']);
	expect(shelf.$health.get()).toBe('blocked');
});

test('what was changed before everything was erased does not come back when the repairer does', async () => {
	storage.setItem(KEY, '{"app":');
	const later = repairLater();
	const shelf = open({ repair: later.repair });
	shelf.put('a', { done: true });
	erase(shelf);
	await later.arrive(repair);
	expect(shelf.$items.get()).toEqual({});
	expect(storage.getItem(KEY) ?? '').not.toContain('"a"');
});

test.each(['17e20', '{"x', ''])('a damaged note of an erasure (%s) costs no record', (note) => {
	storage.setItem(KEY, envelope({ a: { done: true, at: 1 } }, { erased: 0 }));
	storage.setItem('site:erased', note);
	const shelf = open();
	shelf.put('b', { done: true });
	expect(Object.keys(open().$items.get())).toEqual(['a', 'b']);
	expect(Object.keys(storedItems())).toEqual(['a', 'b']);
});

test('whoever is told of items finds the health that goes with them', () => {
	const shelf = open();
	const told: string[] = [];
	shelf.$items.listen(() => told.push(shelf.$health.get()));
	storage.setItem(KEY, envelope({ a: { done: true, at: 1 } }, { schema: 2 }));
	shelf.reload();
	expect(told).toEqual(['newer']);
});

test('a change that waits for the repairer is not lost where the record has to be trimmed first', async () => {
	const text = envelope({ a: { at: 1, done: true, log: 'x'.repeat(400) }, bad: 7 });
	storage.setItem(KEY, text);
	const later = repairLater();
	const shelf = open({
		repair: later.repair,
		trim: (kept) =>
			Object.fromEntries(Object.entries(kept).map(([id, item]) => [id, { ...item, log: undefined }])),
	});
	shelf.put('b', { done: true });
	storage.quota = 2 * (KEY.length + text.length) + ':set-aside:1000'.length;
	await later.arrive(repair);
	expect(Object.keys(shelf.$items.get())).toEqual(['a', 'b']);
});
