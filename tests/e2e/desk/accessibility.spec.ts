import { violationsIn } from '../pages/violations.ts';
import { expect, test } from './desk.ts';

const VIEWS = {
	'the day, what is new and what is found': ['#/today', '#/new', '#/find?text=演练'],
	'the import and the list of questions': ['#/import', '#/questions'],
	'a page and a question': [
		'#/edit?file=notices%2Fdrill-day.mdx',
		'#/edit?file=quizzes%2Fbasics.yaml&at=questions.0',
	],
	'an entry and the site': ['#/edit?file=schedule.yaml&at=2', '#/edit?file=site.yaml'],
};
const PHONE = { width: 390, height: 844 };

for (const [what, views] of Object.entries(VIEWS))
	test(`${what} meet WCAG AA in light and dark, at a desk and on a phone, and are no wider than the window`, async ({
		page,
		desk,
	}) => {
		for (const view of views)
			await test.step(view, async () => {
				await page.setViewportSize({ width: 1280, height: 800 });
				await page.goto('about:blank');
				await page.goto(desk.address + view);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				const over = (): Promise<number> =>
					page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect(await violationsIn(page)).toEqual([]);
				expect(await over()).toBeLessThanOrEqual(0);
				await page.setViewportSize(PHONE);
				// All that only a phone shows is in every view: its colours are looked at once.
				expect(await violationsIn(page, undefined, view === '#/today')).toEqual([]);
				expect(await over()).toBeLessThanOrEqual(0);
			});
	});
