import { violationsAfter, violationsIn } from './pages/violations.ts';
import { pageKinds } from './pages.ts';
import { expect, test } from './site.ts';

const PHONE = { width: 390, height: 844 };
/** One after the other in one window: all that a page is made of besides itself is there already. */
const AT_ONCE = 6;
const groups = Array.from({ length: Math.ceil(pageKinds.length / AT_ONCE) }, (_, at) =>
	pageKinds.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
);

for (const paths of groups)
	test(`${paths.join(' ')} have no accessibility violation in either theme, at a desk or on a phone, in any type, nor scroll sideways`, async ({
		page,
	}) => {
		for (const path of paths)
			await test.step(path, async () => {
				const found: string[] = [];
				await page.setViewportSize({ width: 1280, height: 800 });
				await page.goto(path);
				found.push(...(await violationsIn(page)));
				found.push(...(await violationsAfter(page, () => page.setViewportSize(PHONE))));
				for (const size of ['large', 'huge'])
					found.push(
						...(await violationsAfter(page, () =>
							page.evaluate((chosen) => void (document.documentElement.dataset['size'] = chosen), size),
						)),
					);
				for (const width of [390, 320]) {
					await page.setViewportSize({ width, height: 800 });
					for (const size of ['standard', 'huge']) {
						const over = await page.evaluate((chosen) => {
							document.documentElement.dataset['size'] = chosen;
							return document.documentElement.scrollWidth - innerWidth;
						}, size);
						if (over > 0) found.push(`${over} px too wide at ${width} px in ${size} type`);
					}
				}
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
