import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import type { Library } from '../../../../src/authoring/read/library.ts';
import { updateFeed } from '../../../../src/authoring/feeds/update-feed.ts';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/other-programme');
const library = readLibrary(folder).library;
const update = {
	id: 'a',
	date: '2026-11-05',
	title: '甲 & <乙>',
	summary: '说 "丙"',
} as Library['updates'][number];
const ordered = { ...library.site, sections: [] };
const feed = (updates: Library['updates'], url?: string) =>
	updateFeed({ ...library, updates, site: { ...ordered, url } as Library['site'] });

test('what XML would take for its own is escaped', () => {
	const xml = feed([update]);
	expect(xml).toContain('<title>甲 &amp; &lt;乙&gt;</title>');
	expect(xml).toContain('<summary>说 &quot;丙&quot;</summary>');
});

test('an update leads to its page, or to its place in the list', () => {
	expect(feed([{ ...update, page: 'topics/alarm' }])).toContain('<link href="/topics/alarm/"/>');
	expect(feed([update])).toContain('<link href="/updates/#a"/>');
});

test('addresses are whole where the address of the site is known', () => {
	const xml = feed([update], 'https://example.org');
	expect(xml).toContain('<link rel="self" href="https://example.org/updates.xml"/>');
	expect(xml).toContain('<link href="https://example.org/updates/#a"/>');
});

test('the feed is as new as its newest entry, and as the programme where there is none', () => {
	expect(feed([update])).toMatch(/<\/author>\s*<updated>2026-11-05T00:00:00Z/);
	expect(feed([])).toContain(`<updated>${library.site.programme.start}T00:00:00Z`);
	expect(feed([])).not.toContain('<entry>');
});

test('pages of a dated section stand in the feed by their days; one that an update tells of stands there once', () => {
	const titles = (given: Partial<Library>) =>
		[...updateFeed({ ...library, ...given }).matchAll(/<title>(.*?)<\/title>/g)]
			.slice(1)
			.map(([, title]) => title);
	expect(titles({ updates: [update] })).toEqual(['演练时间定了', '东侧楼梯检修', '甲 &amp; &lt;乙&gt;']);
	expect(titles({ updates: [{ ...update, page: 'notices/drill-day' }] })).toEqual([
		'东侧楼梯检修',
		'甲 &amp; &lt;乙&gt;',
	]);
	const sections = library.site.sections.map((section) => ({ ...section, feed: false }));
	expect(titles({ updates: [], site: { ...library.site, sections } })).toEqual([]);
});
