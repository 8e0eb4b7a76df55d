import { expect, test } from 'vitest';
import { emptyRow } from '../../../../../src/office/import/row.ts';
import type { DraftStore } from '../../../../../src/desk/store/kept-draft.ts';
import { batchOf } from '../../../../../src/desk/views/import/held-batch.ts';
import { KeptBatch } from '../../../../../src/desk/views/import/kept-batch.ts';

const storeOf = (kept: Map<string, string>, isFull = false): DraftStore => ({
	read: (key) => kept.get(key) ?? null,
	write: (key, value) => !isFull && Boolean(kept.set(key, value)),
	remove: (key) => void kept.delete(key),
	keys: () => [...kept.keys()],
});
let clock = 0;
const windowOf = (kept: Map<string, string>, own = 'one', open: readonly string[] = []): KeptBatch =>
	new KeptBatch(storeOf(kept), 'x', { own, open: new Set([own, ...open]), now: () => (clock += 1) });
const batch = () => {
	const rows = [
		{ ...emptyRow('第2行'), stem: '一', answer: 'A', options: { A: '甲', B: '乙' } },
		{ ...emptyRow('第3行'), stem: '二' },
	];
	return batchOf('题.csv', { rows, notes: ['一行空着'], leftOut: [] });
};

test('an import that was not done is there when the window is loaded anew, as it was left', () => {
	const kept = new Map<string, string>();
	const first = windowOf(kept);
	expect(first.isRestored).toBe(false);
	const own = (first.held.batch = batch());
	own.rows[0]!.explanation = '补上的';
	own.mended.add(own.rows[0]!);
	own.dropped.add(own.rows[1]!);
	own.target.bank = 'alarm';
	own.source = 'plan 一';
	first.held.pasted = '1. 还没有读的题';
	first.keep();
	const second = windowOf(kept);
	expect(second.isRestored).toBe(true);
	expect(second.held).toEqual(first.held);
	const again = second.held.batch!;
	expect(again.mended.has(again.rows[0]!)).toBe(true);
	expect([...again.asked.keys()]).toEqual(again.rows);
});

test('an import that is done is kept no longer', () => {
	const kept = new Map<string, string>();
	const window = windowOf(kept);
	window.held.batch = batch();
	window.keep();
	expect(kept.size).toBe(1);
	window.held.batch.rows.length = 0;
	window.keep();
	expect(kept.size).toBe(0);
});

test('what a closed window left is taken up, what an open one has stays there', () => {
	const kept = new Map<string, string>();
	const first = windowOf(kept, 'one');
	first.held.batch = batch();
	first.keep();
	expect(windowOf(kept, 'two', ['one']).isRestored).toBe(false);
	const third = windowOf(kept, 'three');
	expect(third.held.batch?.name).toBe('题.csv');
	expect([...kept.keys()]).toEqual(['desk-batch:x:@three']);
});

test('one that is too large, and one for which there is no room, are told', () => {
	const large = windowOf(new Map());
	large.held.batch = batch();
	large.held.batch.rows[0]!.explanation = '长'.repeat(1_000_001);
	large.keep();
	expect(large.isKept).toBe(false);
	const full = new KeptBatch(storeOf(new Map(), true), 'x', { own: 'one', open: new Set(), now: () => 0 });
	full.held.pasted = '一';
	full.keep();
	expect(full.isKept).toBe(false);
	full.held.pasted = '';
	full.keep();
	expect(full.isKept).toBe(true);
});

test('what is no import is left alone', () => {
	const kept = new Map([['desk-batch:x:@one', '{"batch":1,"at":1}']]);
	expect(windowOf(kept).held).toEqual({});
	expect(kept.size).toBe(1);
});
