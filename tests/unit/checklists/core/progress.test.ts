import { expect, test } from 'vitest';
import { orphanedIds, progress, retiredIds } from '../../../../src/checklists/core/progress.ts';

test('counts the items that exist and nothing else', () => {
	const done = new Set(['a', 'gone']);
	expect(progress(['a', 'b', 'c'], (id) => done.has(id))).toEqual({ done: 1, total: 3, percent: 33 });
});

test('an empty list is at nought, not NaN', () => {
	expect(progress([], () => true)).toEqual({ done: 0, total: 0, percent: 0 });
});

test('what is not for the reader is in neither number', () => {
	const is = (ids: string[]) => (id: string) => ids.includes(id);
	expect(progress(['a', 'b', 'c'], is(['a', 'c']), is(['c']))).toEqual({ done: 1, total: 2, percent: 50 });
	expect(progress(['a'], is(['a']), is(['a']))).toEqual({ done: 0, total: 0, percent: 0 });
});

test('lists what no list has any more', () => {
	expect(retiredIds(['z', 'a', 'gone', 'own-1'], new Set(['a']))).toEqual(['gone', 'z']);
});

test('lists items whose list is neither the site’s nor the reader’s any more', () => {
	const items = {
		'own-list': { title: '我的' },
		'own-a': { list: 'own-list' },
		'own-b': { list: 'branch' },
		'own-c': { list: 'gone' },
	};
	expect(orphanedIds(items, 'list', new Set(['branch']))).toEqual(['own-c']);
});
