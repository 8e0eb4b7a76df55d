import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeStorage } from '../../record/store/fake-storage.ts';
import { openPage } from '../../record/store/fake-page.ts';

/** What the browser keeps for good, and what one window keeps. */
let forGood: FakeStorage;
let ofWindow: FakeStorage;

beforeEach(() => {
	forGood = new FakeStorage();
	ofWindow = new FakeStorage();
});
afterEach(() => vi.unstubAllGlobals());

/** A page of a window; on a shared machine where that was noted. */
async function open() {
	openPage(forGood, ofWindow);
	return {
		...(await import('../../../../src/page/store/shared-machine.ts')),
		...(await import('../../../../src/my/store/leave-shared.ts')),
		...(await import('../../../../src/my/store/erase.ts')),
		ticks: (await import('../../../../src/checklists/store/ticks.ts')).ticks(),
		drafts: await import('../../../../src/worksheets/store/drafts.ts'),
		settings: await import('../../../../src/reading/store/settings.ts'),
		lastRead: await import('../../../../src/reading/store/last-read.ts'),
	};
}

const draft = (text: string) => ({ shown: { problem: '' }, typed: { problem: text } });
const known = () => undefined;

/** Somebody's record that the browser keeps for good: one tick. */
async function openAfterOthers() {
	const others = await open();
	others.ticks.put('theirs', { status: 'done' });
	others.ticks.put('both', { status: 'doing' });
	others.settings.writeSetting('size', 'huge');
	others.noteShared(true);
	return open();
}

test('on a shared machine everything is kept in the window, and nothing of what the browser keeps is shown or touched', async () => {
	const page = await openAfterOthers();
	const before = new Map(forGood.texts);
	expect(page.ticks.$items.get()).toEqual({});
	expect(page.settings.readSettings().size).toBe('standard');
	page.ticks.put('mine', { status: 'done' });
	page.drafts.writeDraft('worksheet', draft('写了一半'));
	page.settings.writeSetting('size', 'large');
	page.lastRead.writeLastRead({ path: 'a/', title: '甲' });
	expect(forGood.texts).toEqual(before);
	expect(ofWindow.keys().sort()).toEqual([
		'shared:site',
		'site:place',
		'site:settings',
		'site:ticks',
		'site:worksheet-drafts',
	]);
});

test('erasing the record there ends nothing: what is done next is still in the window alone', async () => {
	const page = await openAfterOthers();
	const before = new Map(forGood.texts);
	page.ticks.put('mine', { status: 'done' });
	expect(page.eraseRecord(1)).toBe(true);
	(await open()).ticks.put('next', { status: 'done' });
	expect(forGood.texts).toEqual(before);
	expect(Object.keys(page.ticks.$items.get())).not.toContain('mine');
});

test('keeping for good merges with what the browser has, and leaves nothing in the window', async () => {
	const page = await openAfterOthers();
	page.ticks.put('mine', { status: 'done' });
	page.ticks.put('both', { status: 'done' });
	page.drafts.writeDraft('worksheet', draft('写了一半'));
	page.settings.writeSetting('size', 'large');
	const now = Date.now() + 10;
	expect(page.previewKeeping(known, now)).toMatchObject({ added: 1, changed: 1, kept: 0, hasOthers: true });
	expect(Object.keys(page.ticks.$items.get()).sort(), 'nothing of the others is shown').toEqual([
		'both',
		'mine',
	]);
	expect(page.keepForGood(now)).toBe(true);
	expect(ofWindow.keys().sort()).toEqual(['shared:site', 'site:erased']);

	const after = await open();
	expect(after.isOnSharedMachine()).toBe(false);
	expect(after.ticks.$items.get()).toMatchObject({
		theirs: { status: 'done' },
		mine: { status: 'done' },
		both: { status: 'done' },
	});
	expect(after.drafts.readDrafts()).toEqual({ worksheet: draft('写了一半') });
	expect(after.settings.readSettings().size, 'how others set the pages').toBe('huge');
});

test('what stands beside the record is merged entry by entry: of the same one, the newer', async () => {
	const page = await openAfterOthers();
	const chosen = (answer: string, at: number) => ({ hash: 'h', chosen: answer, at });
	const now = Date.now() + 10;
	const year = 366 * 86_400_000;
	forGood.setItem(
		'site:answer-drafts',
		JSON.stringify({ q1: chosen('a', 5), both: chosen('old', 5), late: chosen('here', now), newer: [1] }),
	);
	ofWindow.setItem(
		'site:answer-drafts',
		JSON.stringify({
			q2: chosen('b', 6),
			both: chosen('new', 6),
			late: chosen('there', now + year),
			newer: 2,
		}),
	);
	forGood.setItem('site:missed-searches', '甲\n乙');
	ofWindow.setItem('site:missed-searches', '丙\n甲');
	forGood.setItem('site:imported-links', 'one two');
	ofWindow.setItem('site:imported-links', 'three one');
	for (const label of ['set-aside', 'before-migration']) {
		forGood.setItem(`site:ticks:${label}:7`, '别人的');
		forGood.setItem(`site:ticks:${label}:8`, '也是别人的');
		ofWindow.setItem(`site:ticks:${label}:7`, '自己的');
		ofWindow.setItem(`site:ticks:${label}:8`, '也是别人的');
	}
	page.ticks.put('mine', { status: 'done' });
	expect(page.previewKeeping(known, now)).toMatchObject({
		rest: { rows: 0, chosen: 4, missed: 2, setAside: 4 },
	});
	expect(page.keepForGood(now)).toBe(true);
	expect(JSON.parse(forGood.getItem('site:answer-drafts')!)).toEqual({
		q1: chosen('a', 5),
		q2: chosen('b', 6),
		both: chosen('new', 6),
		late: chosen('here', now),
		newer: [1],
	});
	expect(forGood.getItem('site:missed-searches')).toBe('丙\n甲\n乙');
	expect(forGood.getItem('site:imported-links')).toBe('one two three');
	for (const label of ['set-aside', 'before-migration'])
		expect([7, 8, 9].map((at) => forGood.getItem(`site:ticks:${label}:${at}`))).toEqual([
			'别人的',
			'也是别人的',
			'自己的',
		]);
});

test('an answer that is chosen and not submitted is something to keep', async () => {
	const page = await openAfterOthers();
	expect(page.previewKeeping(known, 1)).toBe('nothing');
	ofWindow.setItem('site:answer-drafts', '{"q":{"hash":"h","chosen":"a","at":1}}');
	expect(page.previewKeeping(known, 1)).toMatchObject({ added: 0, rest: { chosen: 1 } });
});

test('where there is no room to keep it for good, all of it stays in the window', async () => {
	const page = await openAfterOthers();
	page.ticks.put('mine', { status: 'done' });
	forGood.quota = 1;
	expect(page.keepForGood(Date.now())).toBe(false);
	expect((await open()).ticks.$items.get()).toHaveProperty('mine');
	expect(page.isOnSharedMachine()).toBe(true);
});

test('a row that is being written here and there is not written over: the reader finishes it first', async () => {
	const others = await open();
	others.drafts.writeDraft('worksheet', draft('别人的'));
	others.noteShared(true);
	const page = await open();
	expect(page.previewKeeping(known, 1)).toBe('nothing');
	page.drafts.writeDraft('worksheet', draft('自己的'));
	expect(page.previewKeeping(known, 1)).toBe('unfinished');
});

test('ending leaves nothing of the window, and the browser as it was', async () => {
	const page = await openAfterOthers();
	const before = new Map(forGood.texts);
	page.ticks.put('mine', { status: 'done' });
	page.drafts.writeDraft('worksheet', draft('写了一半'));
	expect(page.endShared()).toBe(true);
	expect([...ofWindow.texts]).toEqual([
		['shared:site', 'no'],
		['site:erased', expect.stringMatching(/^\d+$/)],
	]);
	expect(forGood.texts).toEqual(before);
	expect(Object.keys((await open()).ticks.$items.get()).sort()).toEqual(['both', 'theirs']);
});

test('a window whose own storage is blocked is told, and keeps as any other', async () => {
	ofWindow.isBlocked = true;
	const page = await open();
	expect(page.noteShared(true)).toBe(false);
	page.ticks.put('mine', { status: 'done' });
	expect(forGood.keys()).toContain('site:ticks');
});
