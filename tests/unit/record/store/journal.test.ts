import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RecordItems } from '../../../../src/record/core/envelope.ts';
import { SCHEMA } from '../../../../src/record/core/envelope.ts';
import { decodeTick } from '../../../../src/checklists/core/tick.ts';
import type { Tick } from '../../../../src/checklists/core/tick.ts';
import { erasureKey } from '../../../../src/record/store/erasure.ts';
import { journalKey, makeJournal } from '../../../../src/record/store/journal.ts';
import { makeShelf } from '../../../../src/record/store/make-shelf.ts';
import type { Shelf } from '../../../../src/record/store/make-shelf.ts';
import { repair } from '../../../../src/record/store/repair.ts';
import type { Repair } from '../../../../src/record/store/repair.ts';
import { FakeStorage } from './fake-storage.ts';

const KEY = 'site:ticks';
const JOURNAL = journalKey(KEY);
const done = { status: 'done' } as const;
/** Long enough that nobody writes it whole for one tick. */
const MANY = Object.fromEntries(
	Array.from({ length: 800 }, (_, at) => [`item-${at}`, { at: 1, status: 'todo', note: '备注'.repeat(50) }]),
);
/** The reader pauses. */
const pause = (): void => void vi.advanceTimersByTime(1000);

let storage: FakeStorage;
beforeEach(() => {
	vi.useFakeTimers({ now: 1000 });
	storage = new FakeStorage();
	storage.setItem(KEY, envelope(MANY));
});
afterEach(() => vi.useRealTimers());

function envelope(items: object, more: object = {}): string {
	return JSON.stringify({ app: 'site', schema: SCHEMA, rev: 1, writer: 'other', savedAt: 1, items, ...more });
}
function open(repairer: Repair = repair): Shelf<Tick> {
	const now = (): number => Date.now();
	return makeShelf('ticks', decodeTick, {
		app: 'site',
		storage,
		now,
		writer: 'tab',
		repair: () => repairer,
		journal: makeJournal,
	});
}
const itemsAt = (key: string): RecordItems =>
	(JSON.parse(storage.getItem(key)!) as { items: RecordItems }).items;
const copies = (): (string | null)[] =>
	storage
		.keys()
		.filter((key) => key.includes(':set-aside:'))
		.map((key) => storage.getItem(key));

test('a change of a long record is stored beside it at once, and with it when the reader pauses', () => {
	const shelf = open();
	const before = storage.getItem(KEY);
	shelf.put('item-5', done);
	expect(storage.getItem(KEY)).toBe(before);
	expect(itemsAt(JOURNAL)).toEqual({ 'item-5': { at: 1000, status: 'done' } });
	pause();
	expect(storage.keys()).toEqual([KEY]);
	expect(itemsAt(KEY)).toEqual({ ...MANY, 'item-5': { at: 1000, status: 'done' } });
});

test('a short record is written whole at once', () => {
	storage.setItem(KEY, envelope({ a: { at: 1, status: 'todo' } }));
	open().put('a', done);
	expect(storage.keys()).toEqual([KEY]);
	expect(itemsAt(KEY)).toEqual({ a: { at: 1000, status: 'done' } });
});

test('a tab that is closed before the pause loses nothing', () => {
	open().put('item-5', done);
	vi.clearAllTimers();
	const next = open();
	expect(next.$items.get()['item-5']).toEqual({ at: 1000, status: 'done' });
	pause();
	expect(itemsAt(KEY)['item-5']).toEqual({ at: 1000, status: 'done' });
	expect(storage.keys()).toEqual([KEY]);
});

test('several changes wait together, and what was taken away is one of them', () => {
	const shelf = open();
	shelf.put('item-1', done);
	shelf.putAll({ 'item-2': done, 'item-3': undefined });
	expect(Object.keys(itemsAt(JOURNAL))).toEqual(['item-1', 'item-2', 'item-3']);
	expect(open().$items.get()).not.toHaveProperty('item-3');
});

test('many changes at once are written whole', () => {
	const shelf = open();
	shelf.put('item-1', done);
	shelf.putAll(Object.fromEntries(Object.keys(MANY).map((id) => [id, done])));
	expect(storage.keys()).toEqual([KEY]);
	expect(Object.values(itemsAt(KEY)).every(({ status }) => status === 'done')).toBe(true);
});

test('another tab sees the change, and adds its own to it', () => {
	const [first, second] = [open(), open()];
	first.put('item-1', done);
	second.reload();
	expect(second.$items.get()['item-1']).toHaveProperty('status', 'done');
	second.put('item-2', done);
	first.put('item-3', done);
	expect(Object.keys(itemsAt(JOURNAL)).sort()).toEqual(['item-1', 'item-2', 'item-3']);
	pause();
	expect(storage.keys()).toEqual([KEY]);
	for (const id of ['item-1', 'item-2', 'item-3']) expect(itemsAt(KEY)[id]).toHaveProperty('status', 'done');
});

test.each(['{"app":', '[]', envelope({}, { schema: 0 })])(
	'a corrupt journal is set aside as it was, the record stays whole, and the reader is told: %s',
	(text) => {
		storage.setItem(JOURNAL, text);
		const shelf = open();
		expect(Object.keys(shelf.$items.get())).toHaveLength(800);
		expect(copies()).toEqual([text]);
		shelf.put('item-1', done);
		pause();
		expect(storage.getItem(JOURNAL)).toBeNull();
		expect(shelf.$health.get()).toBe('recovered');
		expect(itemsAt(KEY)['item-1']).toHaveProperty('status', 'done');
	},
);

test('one bad item of a journal is set aside, the others are taken in', () => {
	const text = envelope({ 'item-1': { at: 900, status: 'done' }, 'item-2': { status: 'done' } });
	storage.setItem(JOURNAL, text);
	const shelf = open();
	pause();
	expect(shelf.$items.get()['item-1']).toHaveProperty('status', 'done');
	expect(copies()).toEqual([text]);
	expect(itemsAt(KEY)['item-1']).toEqual({ at: 900, status: 'done' });
});

test('a journal of an older version is migrated', () => {
	storage.setItem(JOURNAL, envelope({ 'item-1': { at: 900, done: true } }, { schema: 1 }));
	const shelf = open();
	pause();
	expect(shelf.$items.get()['item-1']).toHaveProperty('status', 'done');
	expect(shelf.$health.get()).toBe('ok');
	expect(storage.getItem(JOURNAL)).toBeNull();
});

test('a journal of a newer version is left where it is, and the record is only read', () => {
	const text = envelope({ 'item-1': { at: 900, state: 'finished' } }, { schema: SCHEMA + 1 });
	const record = storage.getItem(KEY);
	storage.setItem(JOURNAL, text);
	const shelf = open();
	pause();
	shelf.put('item-2', done);
	pause();
	expect(storage.getItem(JOURNAL)).toBe(text);
	expect(storage.getItem(KEY)).toBe(record);
	expect(shelf.$health.get()).toBe('newer');
	expect(shelf.$items.get()['item-2']).toHaveProperty('status', 'done');
});

test('of a journal that there is no room to copy the sound items are shown, and the reader is told', () => {
	storage.setItem(JOURNAL, envelope({ 'item-1': { at: 900, status: 'done' }, 'item-2': { status: 'done' } }));
	storage.quota = [KEY, JOURNAL].reduce((sum, key) => sum + key.length + storage.getItem(key)!.length, 10);
	const shelf = open();
	pause();
	expect(shelf.$items.get()['item-1']).toHaveProperty('status', 'done');
	expect(shelf.$health.get()).toBe('full');
});

test('where what repairs a journal does not come, the reader is told, and it stays', () => {
	storage.setItem(JOURNAL, '{"app":');
	const shelf = open(() => {
		throw new Error('offline');
	});
	shelf.put('item-1', done);
	expect(shelf.$health.get()).toBe('blocked');
	expect(storage.getItem(JOURNAL)).toBe('{"app":');
});

test('a journal from before an erasure is not carried on by the next change', () => {
	storage.setItem(erasureKey('site'), '500');
	storage.setItem(KEY, envelope(MANY, { erased: 500 }));
	storage.setItem(JOURNAL, envelope({ gone: { at: 400, status: 'done' } }, { erased: 0 }));
	open().put('item-2', done);
	expect(open().$items.get()).not.toHaveProperty('gone');
});

test('what one tab wrote whole is not written whole again by another', () => {
	const [first, second] = [open(), open()];
	first.put('item-1', done);
	vi.advanceTimersByTime(50);
	second.reload();
	vi.advanceTimersByTime(55);
	second.reload();
	const text = storage.getItem(KEY);
	pause();
	expect(storage.getItem(KEY)).toBe(text);
});

test('nothing is written after everything was erased', () => {
	const shelf = open();
	shelf.put('item-1', done);
	for (const key of storage.keys()) storage.removeItem(key);
	storage.setItem(erasureKey('site'), '1000');
	shelf.forget();
	pause();
	expect(storage.keys()).toEqual([erasureKey('site')]);
});

test('a change that another tab wrote over in the journal is written again at once', () => {
	const shelf = open();
	shelf.put('item-1', done);
	storage.setItem(JOURNAL, envelope({ 'item-2': { at: 1500, status: 'done' } }));
	shelf.reload();
	vi.clearAllTimers();
	const seen = open().$items.get();
	expect(seen['item-1']).toHaveProperty('status', 'done');
	expect(seen['item-2']).toHaveProperty('status', 'done');
});

test('a journal of a tab that did not know of an erasure brings nothing back', () => {
	storage.setItem(erasureKey('site'), '500');
	storage.setItem(KEY, envelope(MANY, { erased: 500 }));
	storage.setItem(JOURNAL, envelope({ 'item-1': { at: 400, status: 'done' } }, { erased: 0 }));
	expect(open().$items.get()['item-1']).toHaveProperty('status', 'todo');
});

test('where there is no room for a journal the record is written, and the reader is told if that fails too', () => {
	const shelf = open();
	storage.quota = KEY.length + storage.getItem(KEY)!.length + 20;
	shelf.put('item-1', done);
	expect(storage.keys()).toEqual([KEY]);
	expect(itemsAt(KEY)['item-1']).toHaveProperty('status', 'done');
	expect(shelf.$health.get()).toBe('ok');
	storage.quota = storage.getItem(KEY)!.length;
	shelf.put('item-2', { status: 'done', note: '备注'.repeat(90) });
	expect(shelf.$health.get()).toBe('full');
	expect(shelf.$items.get()['item-2']).toHaveProperty('status', 'done');
});

test('a journal does not take the room that the record needs', () => {
	const shelf = open();
	const used = KEY.length + storage.getItem(KEY)!.length;
	storage.quota = used + 330;
	// Each fits into the record, beside a journal it does not.
	for (const id of ['new-1', 'new-2', 'new-3', 'new-4']) {
		shelf.put(id, done);
		pause();
		expect(shelf.$health.get()).toBe('ok');
	}
	expect(storage.keys()).toEqual([KEY]);
	expect(Object.keys(open().$items.get())).toHaveLength(804);
});

test('where the record cannot be written whole, its journal stays until it can, and nothing is lost between', () => {
	const shelf = open();
	shelf.put('item-1', done);
	storage.quota = storage.keys().reduce((sum, key) => sum + key.length + storage.getItem(key)!.length, 20);
	const removed: string[] = [];
	const removeItem = storage.removeItem.bind(storage);
	storage.removeItem = (key) => {
		removed.push(key);
		removeItem(key);
	};
	shelf.put('new', { status: 'done', note: '备注'.repeat(90) });
	pause();
	expect(removed).toEqual([]);
	expect(storage.keys()).toEqual([KEY, JOURNAL]);
	expect(shelf.$health.get()).toBe('full');
	storage.quota = Infinity;
	vi.advanceTimersByTime(10_000);
	expect(storage.keys()).toEqual([KEY]);
	expect(itemsAt(KEY)['new']).toHaveProperty('status', 'done');
	expect(shelf.$health.get()).toBe('ok');
});

test('a damaged journal is repaired once there is room for its copy, and the reader is told no longer', () => {
	storage.setItem(JOURNAL, '{"app":');
	storage.quota = [KEY, JOURNAL].reduce((sum, key) => sum + key.length + storage.getItem(key)!.length, 10);
	const shelf = open();
	expect(shelf.$health.get()).toBe('full');
	storage.quota = Infinity;
	shelf.put('item-1', done);
	pause();
	expect(shelf.$health.get()).toBe('recovered');
	expect(copies()).toEqual(['{"app":']);
	expect(storage.getItem(JOURNAL)).toBeNull();
});

test('an empty journal is none', () => {
	storage.setItem(JOURNAL, '');
	const shelf = open();
	pause();
	expect(shelf.$health.get()).toBe('ok');
	expect(copies()).toEqual([]);
});

test('tabs that tick, pause, are closed and opened in any order lose no tick', () => {
	const step = fc.oneof(
		fc.record({ tab: fc.nat(2), id: fc.nat(9), note: fc.string({ maxLength: 3 }) }),
		fc.record({ tab: fc.nat(2), close: fc.constant(true) }),
		fc.constant({ pause: true }),
	);
	fc.assert(
		fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
			vi.clearAllTimers();
			storage = new FakeStorage();
			storage.setItem(KEY, envelope(MANY));
			const tabs = [open(), open(), open()];
			const expected = new Map<string, string>();
			for (const each of steps) {
				vi.advanceTimersByTime(1);
				if ('pause' in each) pause();
				else if ('close' in each) tabs[each.tab] = open();
				else {
					const note = each.note.trim() || '-';
					tabs[each.tab]!.put(`item-${each.id}`, { status: 'done', note });
					expected.set(`item-${each.id}`, note);
				}
			}
			for (const check of [() => undefined, pause]) {
				check();
				const seen = open().$items.get();
				for (const [id, note] of expected) expect(seen[id]).toHaveProperty('note', note);
				expect(Object.keys(seen)).toHaveLength(800);
			}
			expect(storage.keys()).toEqual([KEY]);
		}),
		{ numRuns: 20 },
	);
});
