import { violationsIn, violationsInType } from './pages/violations.ts';
import { pageKinds } from './pages.ts';
import { expect, test } from './site.ts';

const PHONE = { width: 390, height: 844 };

for (const path of pageKinds) {
	test(`${path} has no accessibility violation in either theme, at a desk or on a phone, in any type, nor scrolls sideways`, async ({
		page,
	}) => {
		await page.goto(path);
		expect(await violationsIn(page)).toEqual([]);
		await page.setViewportSize(PHONE);
		// All that only a phone shows is in every page: its colours are looked at once.
		expect(await violationsIn(page, undefined, path === './')).toEqual([]);
		for (const size of ['large', 'huge'] as const) expect(await violationsInType(page, size)).toEqual([]);
		for (const width of [390, 320]) {
			await page.setViewportSize({ width, height: 800 });
			for (const size of ['standard', 'huge']) {
				const over = await page.evaluate((chosen) => {
					document.documentElement.dataset['size'] = chosen;
					return document.documentElement.scrollWidth - innerWidth;
				}, size);
				expect(over, `at ${width} px in ${size} type`).toBeLessThanOrEqual(0);
			}
		}
	});
}

test('what a page does wrong is found, colours in both themes', async ({ page }) => {
	await page.goto('./help/');
	await page.evaluate(() => {
		const faint = document.createElement('p');
		faint.textContent = '难以看清';
		faint.style.color = '#888';
		faint.style.background = '#777';
		document.querySelector('main')!.append(faint, document.createElement('img'));
	});
	expect(await violationsIn(page)).toEqual([
		expect.stringMatching(/^light color-contrast: <p/),
		expect.stringMatching(/^light image-alt: <img/),
		expect.stringMatching(/^dark color-contrast: <p/),
	]);
});

test('the open search dialog has no accessibility violation in either theme @both', async ({ page }) => {
	await page.goto('./topics/ideals/');
	await page.keyboard.press('Control+k');
	await page.getByRole('searchbox').fill('理想');
	await expect(page.locator('dialog li a').first()).toBeVisible();
	expect(await violationsIn(page)).toEqual([]);
});

test('the open settings have no accessibility violation in either theme @both', async ({ page }) => {
	await page.goto('./topics/ideals/');
	await page.locator('study-settings summary').click();
	expect(await violationsIn(page)).toEqual([]);
});
