import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { OwnSite } from '../own-site.ts';
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

test('a certificate that the browser does not trust is named where offline saving is refused', async ({
	page,
}) => {
	await page.addInitScript(() => {
		navigator.serviceWorker.register = () =>
			Promise.reject(new DOMException('An SSL certificate error occurred', 'SecurityError'));
	});
	await page.goto('./my/#offline');
	await page.getByRole('button', { name: '离线保存' }).click();
	await expect(page.locator('study-offline [role=status]')).toContainText('不信任这个网站的证书');
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

test('sw.js that is refused is not laid to the certificate where another cause is known', async ({
	page,
}) => {
	for (const [what, answer, said] of [
		[
			'a page in its place, as a gateway sends',
			{ contentType: 'text/html', body: '<title>登录</title>' },
			'收到的和发布的不一样',
		],
		['nothing there', { status: 404 }, '网站上没有这个文件'],
		['a network that broke', undefined, '网络断了或者太慢'],
	] as const)
		for (const refusal of ['SecurityError', 'TypeError'])
			await test.step(`${refusal}, ${what}`, async () => {
				await page.addInitScript((name) => {
					navigator.serviceWorker.register = () => Promise.reject(new DOMException('', name));
				}, refusal);
				await page.route('**/sw.js', (route) => (answer ? route.fulfill(answer) : route.abort()));
				// Whole each time: the address of a page that lies open would only move on it.
				await page.goto(`./my/?${refusal}-${said}#offline`);
				await save(page).click();
				const status = part(page).getByRole('status');
				await expect(status).toContainText('停在sw.js');
				await expect(status).toContainText(said);
				await page.unroute('**/sw.js');
			});
});

test.describe('a host that takes every packed file away', () => {
	let site: OwnSite;
	test.beforeEach(async ({ baseURL }) => {
		site = new OwnSite();
		await site.start(new URL(baseURL!).pathname);
	});
	test.afterEach(() => site.remove());

	test('is read, searched, practised and saved as any other', async ({ page }) => {
		const packed = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
			/\.(?:br|gz)$/.test(name),
		);
		expect(packed.length).toBeGreaterThan(20);
		for (const name of packed) rmSync(path.join(site.folder, name));
		const missing: string[] = [];
		page.on('response', (response) => {
			if (response.status() >= 400) missing.push(response.url());
		});
		await page.goto(`${site.base}search/?q=保险销`);
		await expect(page.locator('#search-results > li').first()).toBeVisible({ timeout: 20_000 });
		await page.goto(`${site.base}review/`);
		await new ReviewPage(page).part('daily').getByRole('button').first().click();
		await expect(new ReviewPage(page).current.root).toBeVisible();
		await saveAll(page, site.base);
		expect(missing).toEqual([]);
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
				const home = page.getByRole('link', { name: '首页' }).first();
				await expect(home).toHaveAttribute('href', site.base);
				await home.click();
				await expect(page).toHaveURL(site.base);
				await expect(page.locator('study-today')).toBeVisible();
			});
	});

	test('is at home in the home page, also by the name of its file', async ({ page }) => {
		for (const address of ['', 'index.html', '?from=x#now']) {
			await page.goto(site.base + address, { waitUntil: 'networkidle' });
			await expect(page).toHaveURL(site.base + address);
			await expect(page.locator('study-today')).toBeVisible();
		}
	});

	test('does not pass for questions, nor for what 离线保存 asks', async ({ page }) => {
		for (const lost of ['questions', 'offline.json'])
			rmSync(path.join(site.folder, lost), { recursive: true });
		await page.goto(`${site.base}review/`);
		await expect(new ReviewPage(page).said('due')).toContainText('题目没有取到');
		await page.goto(`${site.base}my/#offline`);
		await expect(part(page).getByRole('status')).toContainText('offline.json读不出来');
	});

	test('does not pass for sw.js', async ({ page }) => {
		rmSync(path.join(site.folder, 'sw.js'));
		await page.goto(`${site.base}my/#offline`);
		await save(page).click();
		await expect(part(page).getByRole('status')).toContainText('停在sw.js。收到的和发布的不一样');
	});

	test('does not pass for a part of a bank', async ({ page }) => {
		await page.goto(`${site.base}review/`);
		const review = new ReviewPage(page);
		const start = review.part('daily').getByRole('button').first();
		await expect(start).toBeEnabled();
		for (const name of readdirSync(path.join(site.folder, 'questions')))
			if (!name.startsWith('index')) rmSync(path.join(site.folder, 'questions', name), { recursive: true });
		await start.click();
		await expect(review.said('daily')).toContainText('题目没有取到');
		await expect(review.questions).toHaveCount(0);
	});
});

test.describe('a host that tells browsers to keep every file for ever', () => {
	let site: OwnSite;
	test.beforeEach(async ({ baseURL }) => {
		site = new OwnSite({ headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } });
		await site.start(new URL(baseURL!).pathname);
	});
	test.afterEach(() => site.remove());

	test('cannot keep a new version from readers who saved the site', async ({ page }) => {
		await saveAll(page, site.base);
		site.publishAnother();
		await page.goto(`${site.base}topics/`);
		await page.goto(`${site.base}my/#offline`);
		await expect(part(page).getByRole('status')).toContainText('有新版本');
		await part(page).getByRole('button', { name: '更新离线内容' }).click();
		await expect(part(page).getByRole('status')).toContainText('已经保存', { timeout: 60_000 });
		expect(await page.evaluate(() => caches.keys())).toEqual([expect.stringContaining('new-version0')]);
	});

	test('where something on the way sends an old sw.js all the same, the reader is told', async ({ page }) => {
		await saveAll(page, site.base);
		site.publishAnother(['offline.json']);
		await page.goto(`${site.base}topics/`);
		await page.goto(`${site.base}my/#offline`);
		await part(page).getByRole('button', { name: '更新离线内容' }).click();
		await expect(part(page).getByRole('status')).toContainText('sw.js还是旧的', { timeout: 60_000 });
		await page.goto(`${site.base}topics/escape/`);
		await expect(page.locator('h1')).toHaveText('疏散逃生');
	});
});
