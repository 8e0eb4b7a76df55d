import { expect, test } from './site.ts';

test('where scripts are sent as plain text the page is read, and says that its buttons cannot work', async ({
	page,
}) => {
	await page.route('**/*.js', async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'text/plain' } });
	});
	await page.goto('./quizzes/ideals/');
	await expect(page.getByRole('alert')).toContainText('这一页的脚本没有载入');
	await expect(page.locator('study-question legend').first()).toBeVisible();
	await expect(page.locator('study-settings')).toBeHidden();
});

test('where a script does not arrive the page says so; with the script back it says nothing', async ({
	page,
}) => {
	await page.route('**/*.js', (route) => route.abort());
	await page.goto('./topics/ideals/');
	await expect(page.getByRole('alert')).toContainText('请刷新一次');
	await page.unroute('**/*.js');
	await page.reload();
	await expect(page.locator('.missing-scripts')).toBeHidden();
	await expect(page.getByRole('button', { name: '搜索' })).toBeVisible();
});

test('a server that answers missing files with a page does not pass for a search without results', async ({
	page,
}) => {
	await page.route('**/pagefind/**', async (route) => {
		const home = await page.request.get('./');
		await route.fulfill({ status: 200, contentType: 'text/html', body: await home.text() });
	});
	await page.goto('./search/?q=读书班');
	await expect(page.getByRole('alert')).toContainText(/搜索/);
	await expect(page.getByRole('button', { name: '重试' })).toBeVisible();
	await expect(page.locator('study-search')).not.toContainText('没有找到');
});
