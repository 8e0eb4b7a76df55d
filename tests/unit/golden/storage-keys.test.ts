import { afterEach, expect, test, vi } from 'vitest';
import { FakeStorage } from '../record/store/fake-storage.ts';
import { openPage } from '../record/store/fake-page.ts';

afterEach(() => vi.unstubAllGlobals());

const keysOf = (storage: FakeStorage): string[] =>
	Array.from({ length: storage.length }, (_, at) => storage.key(at)!).sort();

test('everything is kept under the names that it always had', async () => {
	const storage = new FakeStorage();
	openPage(storage);
	for (const shelf of Object.values((await import('../../../src/my/store/record-kinds.ts')).kinds()))
		shelf.absorb({ a: { at: 1, del: true } });
	(await import('../../../src/my/store/export-note.ts')).noteExport(1);
	(await import('../../../src/reading/store/last-read.ts')).writeLastRead({ path: 'a/', title: '甲' });
	(await import('../../../src/reading/store/settings.ts')).writeSetting('theme', 'auto');
	(await import('../../../src/reading/store/speed.ts')).writeSpeed('1.2');
	(await import('../../../src/review/store/review-cap.ts')).writeCap(10);
	(await import('../../../src/worksheets/store/worksheet-notice.ts')).seeNotice();
	(await import('../../../src/reading/store/visits.ts')).noteVisit('a', '2023-09-20');
	expect(keysOf(storage)).toEqual([
		'site:answers',
		'site:cards',
		'site:exams',
		'site:export-note',
		'site:lists',
		'site:place',
		'site:plan',
		'site:reads',
		'site:review-cap',
		'site:rounds',
		'site:sets',
		'site:settings',
		'site:speed',
		'site:stars',
		'site:ticks',
		'site:visit',
		'site:worksheet',
		'site:worksheet-notice',
	]);
});

test('what stands beside the record is kept under the names that it always had', async () => {
	const { journalKey } = await import('../../../src/record/store/journal.ts');
	const { erasureKey } = await import('../../../src/record/store/erasure.ts');
	const { BEFORE, SET_ASIDE } = await import('../../../src/record/store/set-aside.ts');
	expect([journalKey('site:ticks'), erasureKey('site'), SET_ASIDE, BEFORE]).toEqual([
		'site:ticks:journal',
		'site:erased',
		':set-aside:',
		':before-migration:',
	]);
});

test('a week in which something was done again is kept in the form that it always had', async () => {
	const storage = new FakeStorage();
	openPage(storage);
	const { rounds } = await import('../../../src/checklists/store/rounds.ts');
	const { roundId } = await import('../../../src/checklists/core/round.ts');
	const round = { item: 'weekly', from: '2023-09-18' };
	rounds().putAll({ [roundId(round)]: round, 'weekly@2023-09-11': undefined });
	const { items } = JSON.parse(storage.getItem('site:rounds')!) as { items: unknown };
	const at = expect.any(Number) as number;
	expect(items).toEqual({
		'weekly@2023-09-18': { ...round, at },
		'weekly@2023-09-11': { at, del: true },
	});
});

test('a star, a read page and an own set are kept in the form that they always had', async () => {
	const storage = new FakeStorage();
	openPage(storage);
	const { stars, toggleStar } = await import('../../../src/record/store/stars.ts');
	const { reads } = await import('../../../src/record/store/reads.ts');
	const { ownSets } = await import('../../../src/review/store/own-set.ts');
	toggleStar('q-1', { of: 'question' });
	toggleStar('q-2', { of: 'question' });
	toggleStar('q-2', { of: 'question' });
	reads().put('topics/a', { of: 'page', title: '甲' });
	ownSets().put('last', { quizzes: ['a'], kinds: ['judge'], count: 20, first: 'missed', starred: true });
	expect(Object.keys(stars().$items.get())).toEqual(['q-1']);
	const itemsOf = (kind: string): unknown =>
		(JSON.parse(storage.getItem(`site:${kind}`)!) as { items: unknown }).items;
	const at = expect.any(Number) as number;
	expect(itemsOf('stars')).toEqual({ 'q-1': { of: 'question', at }, 'q-2': { at, del: true } });
	expect(itemsOf('reads')).toEqual({ 'topics/a': { of: 'page', title: '甲', at } });
	expect(itemsOf('sets')).toEqual({
		last: { quizzes: ['a'], kinds: ['judge'], count: 20, first: 'missed', starred: true, at },
	});
});
