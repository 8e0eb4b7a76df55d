import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pageKinds } from './pages.ts';
import { expect, test } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const THEMES = ['light', 'dark'] as const;

/** What axe finds in a page as it stands, in both themes; the page follows the system's without a reload. */
async function violationsIn(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const colorScheme of THEMES) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await expect(page.locator(`html[data-look="${colorScheme}"]`)).toHaveCount(1);
		const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
		found.push(
			...violations.map(
				({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
			),
		);
	}
	return found;
}

for (const path of pageKinds) {
	test(`${path} has no accessibility violation in either theme`, async ({ page }) => {
		await page.goto(path);
		expect(await violationsIn(page)).toEqual([]);
	});
}

test('the open search dialog has no accessibility violation in either theme', async ({ page }) => {
	await page.goto('./topics/ideals/');
	await page.keyboard.press('Control+k');
	await page.getByRole('searchbox').fill('理想');
	await expect(page.locator('dialog li a').first()).toBeVisible();
	expect(await violationsIn(page)).toEqual([]);
});

test('the open settings have no accessibility violation in either theme', async ({ page }) => {
	await page.goto('./topics/ideals/');
	await page.locator('study-settings summary').click();
	expect(await violationsIn(page)).toEqual([]);
});

for (const width of [320, 390]) {
	for (const size of ['standard', 'huge']) {
		test(`no page scrolls sideways at ${width} px in ${size} type`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			const wide: string[] = [];
			for (const path of pageKinds) {
				await page.goto(path);
				await page.evaluate((chosen) => (document.documentElement.dataset['size'] = chosen), size);
				const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				if (over > 0) wide.push(`${path} by ${over} px`);
			}
			expect(wide).toEqual([]);
		});
	}
}
