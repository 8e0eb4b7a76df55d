import { MOVING, expect, test } from './site.ts';

test.use(MOVING);

test('the header is walked in the order in which it is seen; the first stop is the way past it, to the text @both', async ({
	page,
}) => {
	await page.goto('./topics/ideals/');
	const skip = page.getByRole('link', { name: '跳到正文' });
	const stops: string[] = [];
	for (let stop = 0; stop < 5; stop++) {
		await page.keyboard.press('Tab');
		if (stop === 0) await expect(skip).toBeInViewport();
		stops.push(await page.evaluate(() => document.activeElement!.textContent!.trim()));
	}
	const brand = await page.locator('.brand').innerText();
	const links = page.getByRole('navigation', { name: /^(主导航|当前位置)$/ }).getByRole('link');
	const first = await links.filter({ visible: true }).first().innerText();
	expect(stops).toEqual(['跳到正文', brand, '搜索', '字号', first]);
	await skip.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('type is made larger by keys alone, and the panel gives the focus back', async ({ page }) => {
	await page.goto('./topics/ideals/');
	const open = page.locator('study-settings summary');
	await open.focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(page.locator('[name="theme"]:checked')).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowDown');
	await expect(page.locator('html')).toHaveAttribute('data-size', 'large');
	await page.keyboard.press('Escape');
	await expect(open).toBeFocused();
	await expect(page.locator('study-settings form')).toBeHidden();
});

test('measures are filtered by keys alone, and the count is said', async ({ page }) => {
	await page.goto('./measures/');
	await page.getByLabel('责任单位', { exact: true }).focus();
	await page.keyboard.press('ArrowDown');
	const rows = page.locator('study-measure-filter tr[data-unit]:visible');
	await expect(rows).not.toHaveCount(15);
	await expect(page.locator('study-measure-filter [role="status"]')).toContainText(`${await rows.count()}项`);
});
