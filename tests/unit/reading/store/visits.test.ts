import { afterEach, expect, test, vi } from 'vitest';
import { FakeStorage } from '../../record/store/fake-storage.ts';
import { openPage } from '../../record/store/fake-page.ts';

afterEach(() => vi.unstubAllGlobals());

const open = async (storage: FakeStorage) => {
	openPage(storage);
	return (await import('../../../../src/reading/store/visits.ts')).noteVisit;
};

test('at the first visit nothing is new, and all of a day is one visit', async () => {
	const noteVisit = await open(new FakeStorage());
	expect(noteVisit('one', '2023-09-20')).toBe('');
	expect(noteVisit('two', '2023-09-20')).toBe('');
	expect(noteVisit('three', '2023-09-25')).toBe('two');
	expect(noteVisit('three', '2023-09-25')).toBe('two');
	expect(noteVisit('four', '2023-09-26')).toBe('three');
});

test('a note that is damaged tells of nothing', async () => {
	const storage = new FakeStorage();
	storage.setItem('site:visit', '{cut');
	expect((await open(storage))('one', '2023-09-20')).toBe('');
});
