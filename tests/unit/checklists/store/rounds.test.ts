import { afterEach, expect, test, vi } from 'vitest';
import { roundId } from '../../../../src/checklists/core/round.ts';
import { openPage } from '../../record/store/fake-page.ts';
import { FakeStorage } from '../../record/store/fake-storage.ts';

afterEach(() => vi.unstubAllGlobals());

const device = async (storage: FakeStorage) => {
	openPage(storage);
	return (await import('../../../../src/checklists/store/rounds.ts')).rounds();
};
const weekly = (from: string) => ({ item: 'weekly', from });

test('weeks ticked on two devices are all there once their records are merged, in either order', async () => {
	const [one, other] = [await device(new FakeStorage()), await device(new FakeStorage())];
	one.put(roundId(weekly('2023-09-11')), weekly('2023-09-11'));
	other.put(roundId(weekly('2023-09-18')), weekly('2023-09-18'));
	const [first, second] = [one.all(), other.all()];
	one.absorb(second);
	other.absorb(first);
	expect(Object.keys(one.$items.get()).sort()).toEqual(['weekly@2023-09-11', 'weekly@2023-09-18']);
	expect(other.all()).toEqual(one.all());
});

test('a round that is no round is set aside, and the others stay', async () => {
	const storage = new FakeStorage();
	const items = { 'weekly@2023-09-11': { ...weekly('2023-09-11'), at: 1 }, bad: { item: 7, at: 1 } };
	const envelope = { app: 'site', schema: 3, rev: 1, writer: 'other', savedAt: 1, items };
	storage.setItem('site:rounds', JSON.stringify(envelope));
	const shelf = await device(storage);
	expect(Object.keys(shelf.$items.get())).toEqual(['weekly@2023-09-11']);
	expect(Object.keys(shelf.all())).toContain('bad');
});
