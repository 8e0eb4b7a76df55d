import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import type { Library } from '../../../../src/authoring/read/library.ts';
import { describeReviews, reviewsOf } from '../../../../src/authoring/cite/reviews.ts';
import { told } from '../edited-folder.ts';

const { library } = readLibrary(path.resolve(import.meta.dirname, '../../../fixtures/other-programme'));
const dates = ['2026-10-02', '2026-09-01'];
const pages = library.pages.map((page, at) =>
	dates[at]
		? { ...page, frontmatter: { ...page.frontmatter, reviewed: { date: dates[at], against: ['plan 一'] } } }
		: page,
);
const edited: Library = { ...library, pages };
const [first, second] = pages;

test('reviews are listed, the oldest first, and pages of help want none', () => {
	const { reviewed, unreviewed } = reviewsOf(edited);
	expect(reviewed.map(({ page, date }) => `${date} ${page.id}`)).toEqual([
		`2026-09-01 ${second!.id}`,
		`2026-10-02 ${first!.id}`,
	]);
	expect(unreviewed.length).toBeGreaterThan(5);
	expect(unreviewed.every(({ section }) => section !== 'help')).toBe(true);
});

test('a page that was changed after its review is told, one that was changed on the day is not', () => {
	const changed = describeReviews(edited, (file) => (file === second!.file ? '2026-09-05' : '2026-10-02'));
	expect(changed.split('\n').slice(0, 2)).toEqual([
		'核对过的页面（reviewed）：2页，其中核对以后又改过的1页',
		`  ${second!.file}：2026-09-01核对，2026-09-05改过`,
	]);
	expect(describeReviews(edited, () => undefined)).toContain('其中核对以后又改过的0页');
});

test('what a page was held against is checked as sources are', () => {
	const reviewed = 'reviewed: { date: 2026-10-01, against: [plan 九] }\nopen: [图纸的日期]\norder: 3';
	expect(told({ 'topics/alarm.mdx': (text) => text.replace('order: 3', reviewed) })).toEqual([
		expect.stringContaining('documents/plan.mdx 里没有这一条'),
	]);
});
