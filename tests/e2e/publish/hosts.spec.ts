import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { FEW, OwnSite } from '../own-site.ts';
import { part, save, saveAll } from '../pages/offline-save.ts';
import { ReviewPage } from '../pages/review-page.ts';
import { expect, test } from '../site.ts';

test('where scripts are sent as plain text the page is read, and says that its buttons cannot work', async ({
	page,
}) => {
	await page.route('**/*.js', async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'text/plain' } });
	});
	await page.goto('./quizzes/ideals/');
	await expect(page.locator('.missing-scripts')).toContainText('这一页的脚本没有载入');
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
	await expect(page.locator('.from-folder'), 'nor of folders').toBeHidden();
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

test('where the server calls the pages by another charset, one sentence that is not garbled says so', async ({
	page,
}) => {
	await page.route('**/topics/ideals/', async (route) => {
		const response = await route.fetch();
		await route.fulfill({
			response,
			headers: { ...response.headers(), 'content-type': 'text/html; charset=gb2312' },
		});
	});
	await page.goto('./topics/ideals/');
	await expect(page.locator('h1')).not.toHaveText('理想信念');
	await expect(page.getByRole('alert').first()).toContainText('这一页显示成了乱码');
});

test('a browser that is told to keep nothing is not laid to the certificate', async ({ page }) => {
	await page.addInitScript(() => {
		const refuse = () => Promise.reject(new DOMException('The operation is insecure', 'SecurityError'));
		Object.assign(CacheStorage.prototype, { keys: refuse, open: refuse });
		Object.assign(ServiceWorkerContainer.prototype, { getRegistration: refuse, register: refuse });
	});
	await page.goto('./my/#offline');
	const status = part(page).getByRole('status');
	const said = '浏览器的设置不让这个网站保存内容';
	await expect(status).toContainText(said);
	for (const button of ['[data-save]', '[data-remove]']) {
		await status.evaluate((element) => (element.textContent = ''));
		await part(page)
			.locator(button)
			.evaluate((pressed: HTMLElement) => pressed.click());
		await expect(status).toContainText(said);
	}
});

test('where sw.js is refused, a certificate that the browser does not trust is named only where no other cause is known', async ({
	page,
}) => {
	await page.addInitScript(() => {
		navigator.serviceWorker.register = () => Promise.reject(new DOMException('', 'SecurityError'));
	});
	await page.goto('./my/#offline');
	const status = part(page).getByRole('status');
	await save(page).click();
	await expect(status).toContainText('不信任这个网站的证书');
	// Each cause by each name of a refusal: the unit tests of `why-no-worker`.
	for (const [what, answer, said] of [
		[
			'a page in its place, as a gateway sends',
			{ contentType: 'text/html', body: '<title>登录</title>' },
			'收到的和发布的不一样',
		],
		['nothing there', { status: 404 }, '网站上没有这个文件'],
		['a network that broke', undefined, '网络断了或者太慢'],
	] as const)
		await test.step(what, async () => {
			await page.route('**/sw.js', (route) => (answer ? route.fulfill(answer) : route.abort()));
			await save(page).click();
			await expect(status).toContainText('停在sw.js');
			await expect(status).toContainText(said);
			await page.unroute('**/sw.js');
		});
});

test.describe('a host that answers every missing address with the home page', () => {
	let site: OwnSite;
	test.beforeEach(async ({ baseURL }) => {
		site = new OwnSite({ missing: { file: 'index.html', status: 200 } });
		await site.start(new URL(baseURL!).pathname);
	});
	test.afterEach(() => site.remove());

	test('says that an address is not there, and leads home @both', async ({ page }) => {
		for (const address of ['nowhere', 'nowhere/at/all/', 'nowhere.html', 'topics/nowhere.html'])
			await test.step(address, async () => {
				await page.goto(`${site.base}${address}?q=x#y`);
				await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
				await expect(page.locator('.band')).toHaveCSS('background-color', 'rgb(155, 27, 30)');
				await expect(page.getByRole('link', { name: '首页' }).first()).toHaveAttribute('href', site.base);
			});
		await page.getByRole('link', { name: '首页' }).first().click();
		await expect(page).toHaveURL(site.base);
		await expect(page.locator('study-today')).toBeVisible();
	});

	test('is at home in the home page, also by the name of its file', async ({ page }) => {
		for (const address of ['', 'index.html', '?from=x#now']) {
			await page.goto(site.base + address, { waitUntil: 'networkidle' });
			await expect(page).toHaveURL(site.base + address);
			await expect(page.locator('study-today')).toBeVisible();
		}
	});

	test('does not pass for a part of a bank, for sw.js, for questions, nor for what 离线保存 asks', async ({
		page,
	}) => {
		const lose = (name: string): void => rmSync(path.join(site.folder, name), { recursive: true });
		const review = new ReviewPage(page);
		await test.step('a part of a bank', async () => {
			await page.goto(`${site.base}review/`);
			const start = review.part('daily').getByRole('button').first();
			await expect(start).toBeEnabled();
			for (const name of readdirSync(path.join(site.folder, 'questions')))
				if (!name.startsWith('index')) lose(path.join('questions', name));
			await start.click();
			await expect(review.said('daily')).toContainText('题目没有取到');
			await expect(review.questions).toHaveCount(0);
		});
		await test.step('sw.js', async () => {
			lose('sw.js');
			await page.goto(`${site.base}my/#offline`);
			await save(page).click();
			await expect(part(page).getByRole('status')).toContainText('停在sw.js。收到的和发布的不一样');
		});
		await test.step('the questions, and what is asked before anything is saved', async () => {
			for (const name of ['questions', 'offline.json']) lose(name);
			await page.goto(`${site.base}review/`);
			await expect(review.said('due')).toContainText('题目没有取到');
			await page.goto(`${site.base}my/#offline`);
			await expect(part(page).getByRole('status')).toContainText('offline.json读不出来');
		});
	});
});

test.describe('a host that tells browsers to keep every file for ever', () => {
	let site: OwnSite;
	test.beforeEach(async ({ baseURL }) => {
		site = new OwnSite({ headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } });
		await site.start(new URL(baseURL!).pathname);
	});
	test.afterEach(() => site.remove());

	test('cannot keep a new version from readers who saved the site; where something on the way sends an old sw.js all the same, they are told', async ({
		page,
	}) => {
		const status = part(page).getByRole('status');
		const update = async (): Promise<void> => {
			await page.goto(`${site.base}topics/`);
			await page.goto(`${site.base}my/#offline`);
			await expect(status).toContainText('有新版本');
			await part(page).getByRole('button', { name: '更新离线内容' }).click();
		};
		site.saveOnly(FEW);
		await saveAll(page, site.base);
		site.publishAnother(['offline.json']);
		await update();
		await expect(status).toContainText('sw.js还是旧的', { timeout: 60_000 });
		await page.goto(`${site.base}topics/escape/`);
		await expect(page.locator('h1')).toHaveText('疏散逃生');

		site.publishAnother(['sw.js']);
		await update();
		await expect(status).toContainText('已经保存', { timeout: 60_000 });
		expect(await page.evaluate(() => caches.keys())).toEqual([expect.stringContaining('new-version0')]);
	});
});
