import type { Page } from '@playwright/test';
import { violationsAfter, violationsIn } from './pages/violations.ts';
import { pageKinds } from './pages.ts';
import { expect, test } from './site.ts';

const PHONE = { width: 390, height: 844 };
const SMALLEST = { width: 320, height: 800 };

/** How far a page can be scrolled sideways, in a size of type. */
const tooWide = (page: Page, size: string): Promise<number> =>
	page.evaluate((chosen) => {
		document.documentElement.dataset['size'] = chosen;
		return document.documentElement.scrollWidth - innerWidth;
	}, size);

// In one window: axe, and the parts of which every page is made, are got ready once.
test('no page has an accessibility violation in either theme, at a desk or on a phone, in any type, nor scrolls sideways', async ({
	page,
}) => {
	test.setTimeout(300_000);
	for (const path of pageKinds)
		await test.step(path, async () => {
			const found: string[] = [];
			const measure = async (size: string): Promise<void> => {
				const over = await tooWide(page, size);
				if (over > 0) found.push(`${over} px too wide at ${page.viewportSize()!.width} px in ${size} type`);
			};
			await page.setViewportSize({ width: 1280, height: 800 });
			await page.goto(path);
			found.push(...(await violationsIn(page)));
			found.push(...(await violationsAfter(page, () => page.setViewportSize(PHONE))));
			await measure('standard');
			for (const size of ['large', 'huge']) found.push(...(await violationsAfter(page, () => measure(size))));
			await page.setViewportSize(SMALLEST);
			for (const size of ['huge', 'standard']) await measure(size);
			expect.soft(found, path).toEqual([]);
		});
});

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
	await test.step('and of what only a phone shows', async () => {
		await page.goto('./help/');
		expect(
			await violationsAfter(page, () =>
				page.evaluate(() => {
					const picture = document.createElement('img');
					picture.className = 'shown-now';
					picture.width = 100;
					document.querySelector('main')!.append(picture);
				}),
			),
		).toEqual([expect.stringMatching(/^light image-alt: <img/)]);
	});
	await test.step('and of what only there is too small, too close, or scrolls without keys', async () => {
		await page.goto('./help/');
		await page.evaluate(() => {
			for (const name of ['one', 'other']) {
				const control = document.createElement('button');
				control.textContent = control.className = name;
				control.style.cssText =
					'padding:0;border:0;width:60px;height:60px;min-height:0;display:block;color:#000;background:#fff';
				document.querySelector('main')!.append(control);
			}
			const box = document.createElement('p');
			box.className = 'box';
			box.textContent = '一行放不下的话'.repeat(20);
			box.style.cssText = 'overflow:auto;width:300px';
			document.querySelector('main')!.append(box);
		});
		expect(await violationsIn(page)).toEqual([]);
		expect(
			await violationsAfter(page, () =>
				page.evaluate(() => {
					for (const control of document.querySelectorAll<HTMLElement>('main .one, main .other'))
						control.style.height = '12px';
				}),
			),
		).toEqual([expect.stringMatching(/^target-size: <button.* \| <button/)]);
		expect(
			await violationsAfter(page, () =>
				page.evaluate(() => {
					for (const control of document.querySelectorAll<HTMLElement>('main .one, main .other'))
						control.style.height = '60px';
					document.querySelector<HTMLElement>('main .box')!.style.height = '20px';
				}),
			),
		).toEqual([expect.stringMatching(/^scrollable-region-focusable: <p/)]);
	});
});

test('the open settings have no accessibility violation in either theme, nor has the open search dialog @both', async ({
	page,
}) => {
	await page.goto('./topics/ideals/');
	await page.locator('study-settings summary').click();
	expect(await violationsIn(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Control+k');
	await page.getByRole('searchbox').fill('理想');
	await expect(page.locator('dialog li a').first()).toBeVisible();
	expect(await violationsIn(page)).toEqual([]);
});
