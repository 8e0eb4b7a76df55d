import { expect, test } from 'vitest';
import { stalePages } from '../../../../src/desk/forms/stale-pages.ts';
import { openDesk } from '../open-desk.ts';

const TODAY = '2026-11-10';
const ids = ({ stale, never }: ReturnType<typeof stalePages>) => ({
	stale: stale.map(({ page, since }) => `${page.id} ${since}`),
	never: never.map(({ id }) => id),
});

test('with commits known, a page counts from its last change or review, and a new one is not stale', async () => {
	const { desk } = await openDesk([
		[
			'content/topics/alarm.mdx',
			'---\ntitle: 报警\ndescription: 报警。\norder: 1\nsources: [plan 一]\nreviewed: { date: 2026-10-01, against: [plan 一] }\n---\n',
		],
	]);
	const days = new Map([
		['topics/alarm.mdx', '2026-01-01'],
		['topics/escape.mdx', '2026-02-02'],
		['rules/real-drill.mdx', '2026-01-31'],
		['notices/drill-day.mdx', '2020-01-01'],
		['help/start.mdx', '2020-01-01'],
	]);
	expect(ids(stalePages(desk.library, TODAY, 183, days))).toEqual({
		stale: ['rules/real-drill 2026-01-31', 'topics/escape 2026-02-02'],
		never: [],
	});
});

test('without commits only reviews tell, and pages without one are listed by themselves', async () => {
	const { desk } = await openDesk();
	const { stale, never } = ids(stalePages(desk.library, TODAY, 183));
	expect(stale).toEqual([]);
	expect(never).toContain('topics/escape');
	expect(never).not.toContain('notices/drill-day');
	expect(ids(stalePages(desk.library, TODAY, 183, new Map()))).toEqual({ stale, never });
});
