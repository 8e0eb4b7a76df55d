import { expect, test } from 'vitest';
import type { LastPublished } from '../../../../src/desk/guard/last-published.ts';
import { mayPublish } from '../../../../src/desk/guard/may-publish.ts';

const published = { version: 1 as const, site: 'x', things: [], updates: [] };
const loss = { isLoss: true, what: '题目“a-01”没有了' };
const may = (from: LastPublished['from'], folder: string, losses = [loss]) =>
	mayPublish({ last: { published, from }, losses }, folder);

test('what the command would refuse is not offered, and what only the desk knows is asked about', () => {
	expect(may({ kind: 'folder', name: 'D:\\网站' }, 'D:\\网站\\')).toBe('no');
	expect(may({ kind: 'opening' }, 'D:\\网站')).toBe('ask');
	expect(may({ kind: 'list', name: 'published.json' }, 'D:\\网站')).toBe('ask');
});

test('what the command compares with something else it decides itself, and what loses nothing is published', () => {
	expect(may({ kind: 'folder', name: '/srv/site' }, '/srv/other')).toBe('yes');
	expect(may({ kind: 'commit', name: 'abc' }, '/srv/site')).toBe('yes');
	expect(may({ kind: 'folder', name: '/srv/site' }, '/srv/site', [])).toBe('yes');
});
