import { violationsNow } from '../pages/violations.ts';
import { expect, test } from './desk.ts';

const VIEWS = [
	'#/today',
	'#/new',
	'#/find?text=演练',
	'#/import',
	'#/questions',
	'#/edit?file=notices%2Fdrill-day.mdx',
	'#/edit?file=quizzes%2Fbasics.yaml&at=questions.0',
	'#/edit?file=schedule.yaml&at=2',
	'#/edit?file=site.yaml',
];

for (const view of VIEWS) {
	test(`${view} meets WCAG AA in light and dark, and is no wider than the window @both`, async ({
		page,
		desk,
	}) => {
		await page.goto(desk.address + view);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await violationsNow(page)).toEqual([]);
		}
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0,
		);
	});
}
