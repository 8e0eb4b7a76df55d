import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeStorage } from '../../record/store/fake-storage.ts';
import { openPage } from '../../record/store/fake-page.ts';

let storage: FakeStorage;
beforeEach(() => {
	storage = new FakeStorage();
});
afterEach(() => vi.unstubAllGlobals());

/** A window of the browser. */
async function open() {
	openPage(storage);
	return import('../../../../src/worksheets/store/drafts.ts');
}
const draft = (text: string) => ({ shown: { problem: '' }, typed: { problem: text } });

test.each(['problems', 'own-row'])(
	'two windows that write %s each have a draft, and one that is opened later finds both',
	async (row) => {
		const [here, there] = [await open(), await open()];
		here.writeDraft(here.ownDraft(row), draft('这里'));
		there.writeDraft(there.ownDraft(row), draft('别处'));
		here.writeDraft(here.ownDraft(row), draft('这里写的'));
		const later = await open();
		expect(Object.values(later.readDrafts())).toEqual([draft('这里写的'), draft('别处')]);
		expect(Object.keys(later.readDrafts()).map(later.rowOfDraft)).toEqual([row, row]);
		here.writeDraft(here.ownDraft(row), undefined);
		expect(Object.values(later.readDrafts())).toEqual([draft('别处')]);
	},
);

test('a draft that was gone on with goes, unless whoever began it wrote on', async () => {
	const [here, there] = [await open(), await open()];
	const name = there.ownDraft('problems');
	there.writeDraft(name, draft('写了一半'));
	const begun = here.readDrafts()[name]!;
	there.writeDraft(name, draft('写了一半，又写'));
	here.dropDraft(name, begun);
	expect(here.readDrafts()[name]).toEqual(draft('写了一半，又写'));
	here.dropDraft(name, here.readDrafts()[name]!);
	expect(here.readDrafts()).toEqual({});
});

test('a draft of an older version of the site is one of its row', async () => {
	storage.setItem('site:worksheet-drafts', JSON.stringify({ '': draft('旧'), 'own-row': draft('一行') }));
	const { readDrafts, rowOfDraft } = await open();
	expect(Object.keys(readDrafts()).map(rowOfDraft)).toEqual(['worksheet', 'own-row']);
});
