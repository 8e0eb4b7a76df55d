import { expect, test } from 'vitest';
import { decodeListEntry } from '../../../../src/checklists/core/list-entry.ts';
import type { ListEntry } from '../../../../src/checklists/core/list-entry.ts';
import { itemIdsByList, itemsIn, listsIn } from '../../../../src/checklists/core/own-lists.ts';

const list: ListEntry = { kind: 'list', title: '出差前', order: 1 };
const item: ListEntry = { kind: 'item', list: 'own-1', text: '带上教材', order: 1, due: '2023-09-28' };

test.each([
	[{ ...list, at: 1 }, list],
	[{ ...item, at: 1, more: 2 }, item],
	[
		{ ...item, due: 'soon' },
		{ kind: 'item', list: 'own-1', text: '带上教材', order: 1 },
	],
	[{ ...list, order: '1' }, undefined],
	[{ ...list, order: null }, undefined],
	[{ ...item, text: 7 }, undefined],
	[{ ...item, kind: 'note' }, undefined],
	[{}, undefined],
])('%j is read as %j', (raw, entry) => {
	expect(decodeListEntry(raw)).toEqual(entry);
});

test('lists and the items of each are found in their order', () => {
	const entries: Record<string, ListEntry> = {
		'own-2': { ...list, title: '后来的', order: 2 },
		'own-1': list,
		'own-b': { ...item, order: 2 },
		'own-a': item,
		'own-c': { ...item, list: 'member' },
	};
	expect(listsIn(entries).map(([id]) => id)).toEqual(['own-1', 'own-2']);
	expect(itemsIn(entries, 'own-1').map(([id]) => id)).toEqual(['own-a', 'own-b']);
	expect([...itemIdsByList(entries)]).toEqual([
		['own-1', ['own-b', 'own-a']],
		['member', ['own-c']],
	]);
});
