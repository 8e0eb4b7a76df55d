import { expect, test } from './site.ts';

test('the search page finds a page by a phrase in it', async ({ page }) => {
	await page.goto('./search/?q=四不两直');
	const results = page.locator('#search-results > li');
	await expect(results.first()).toBeVisible();
	await results.first().locator('a').first().click();
	await expect(page.locator('main')).toContainText('四不两直');
});

test('the query is kept in the address', async ({ page }) => {
	await page.goto('./search/');
	await page.getByRole('searchbox').fill('读书班');
	await expect(page.locator('#search-results > li').first()).toBeVisible();
	expect(new URL(page.url()).searchParams.get('q')).toBe('读书班');
});

test('the dialog opens by button, Ctrl+K and slash, and is run by keyboard alone', async ({ page }) => {
	await page.goto('./topics/ideals/');
	const dialog = page.getByRole('dialog');
	for (const key of ['Control+k', '/']) {
		await page.keyboard.press(key);
		await expect(dialog).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
	}
	await page.getByRole('button', { name: '搜索' }).click();
	await page.keyboard.type('民主生活会');
	await expect(dialog.locator('li a').first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toContainText('民主生活会');
});

test('what is not there is said to be not found', async ({ page }) => {
	await page.goto('./search/?q=zzzzqqqq');
	await expect(page.locator('study-search')).toContainText('没有找到');
});

test('a broken index is said to be broken, and trying again works', async ({ page }) => {
	await page.route('**/pagefind/pagefind.js*', (route) => route.abort());
	await page.goto('./search/?q=读书班');
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(page.locator('study-search')).not.toContainText('没有找到');
	await page.unroute('**/pagefind/pagefind.js*');
	await page.getByRole('button', { name: '重试' }).click();
	await expect(page.locator('#search-results > li').first()).toBeVisible();
});

for (const query of ['<img src=x onerror=alert(1)>', '。，！', '😀', '%E0%A4', '学'.repeat(1500)]) {
	test(`the query ${query.slice(0, 30)} does no harm`, async ({ page }) => {
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		await page.goto(
			query.startsWith('%') ? `./search/?q=${query}` : `./search/?q=${encodeURIComponent(query)}`,
		);
		await expect(page.locator('study-search [role=status]')).not.toBeEmpty();
		await expect(page.locator('study-search [role=status]')).not.toHaveText('正在搜索…');
		expect(errors).toEqual([]);
		await expect(page.locator('img[src=x]')).toHaveCount(0);
	});
}
