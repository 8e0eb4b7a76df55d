import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SMALL_SITE } from '../../browser/built-folders.ts';
import { DEEP_PATH } from '../../browser/serve-folder.ts';
import { FEW, OwnSite, isPacked } from '../own-site.ts';
import { part, save, saveAll } from '../pages/offline-save.ts';
import { ReviewPage } from '../pages/review-page.ts';
import { expect, test } from '../site.ts';

test.describe('离线保存', () => {
	test.describe.configure({ timeout: 120_000 });
	let site: OwnSite;
	test.beforeEach(() => {
		site = new OwnSite();
	});
	test.afterEach(() => site.remove());

	test('once saved, every kind of page, search, questions and ticks work without the server, until it is removed', async ({
		page,
	}) => {
		await site.start(DEEP_PATH);
		await test.step('a host may take every packed file away', () => {
			const packedIn = (folder: string): string[] =>
				readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isPacked);
			expect(packedIn(SMALL_SITE).length).toBeGreaterThan(20);
			expect(packedIn(site.folder)).toEqual([]);
		});
		await saveAll(page, site.base);
		await site.stop();
		for (const address of [
			'',
			'topics/escape/',
			'topics/escape',
			'measures/?unit=x',
			'quizzes/basics/index.html',
		]) {
			await page.goto(site.base + address);
			await expect(page.locator('h1').first()).toBeVisible();
			await expect(page.locator('.band')).toHaveCSS('background-color', 'rgb(155, 27, 30)');
		}
		await page.goto(`${site.base}checklists/staff/`);
		await page.locator('#item-staff-lesson').check();
		await page.reload();
		await expect(page.locator('#item-staff-lesson')).toBeChecked();
		await page.goto(`${site.base}search/?q=保险销`);
		await expect(page.locator('#search-results > li').first()).toBeVisible({ timeout: 20_000 });
		await page.goto(`${site.base}review/`);
		const review = new ReviewPage(page);
		await review.part('daily').getByRole('button').first().click();
		await expect(review.current.root).toBeVisible();
		await page.goto(`${site.base}topics/nowhere/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('这一页还打不开');
		await expect(page.locator('main')).toContainText('现在没有网络，而这一页没有离线保存');
		await page.getByRole('link', { name: '首页' }).first().click();
		await expect(page).toHaveURL(site.base);
		await site.start(DEEP_PATH);
		await page.goto(`${site.base}my/#offline`);
		await part(page).getByRole('button', { name: '删除离线内容' }).click();
		await expect(part(page).getByRole('status')).toContainText('已经删除');
		expect(await page.evaluate(() => caches.keys())).toEqual([]);
		await expect(save(page)).toBeVisible();
	});

	test('a download that broke goes on; a new version waits for the reader and for a running exam; the kill switch gives everything back', async ({
		page,
		context,
	}) => {
		await site.start('/');
		site.saveOnly(FEW);
		const missing = path.join(site.folder, 'glossary/index.html');
		const text = readFileSync(missing);
		writeFileSync(missing, 'cut off');
		await page.goto(`${site.base}my/#offline`);
		await test.step('nothing is registered or kept, and the size is said', async () => {
			await expect(part(page)).toContainText(/共约\d+\.\d MB/);
			const [workers, kept] = await page.evaluate(async () => [
				(await navigator.serviceWorker.getRegistrations()).length,
				(await caches.keys()).length,
			]);
			expect([workers, kept]).toEqual([0, 0]);
		});
		await save(page).click();
		await expect(part(page).getByRole('status')).toContainText('没有下载完，停在glossary/', {
			timeout: 60_000,
		});
		await page.reload();
		await expect(part(page).getByRole('status')).toContainText('上次没有下载完');
		writeFileSync(missing, text);
		await part(page).getByRole('button', { name: '接着下载' }).click();
		await expect(part(page).getByRole('status')).toContainText('已经保存', { timeout: 60_000 });
		await test.step('what is saved opens without the server', async () => {
			await site.stop();
			await page.goto(`${site.base}glossary/`);
			await expect(page.locator('h1').first()).toBeVisible();
			await site.start('/');
			await page.goto(`${site.base}my/#offline`);
			await expect(part(page).getByRole('status')).toContainText('已经保存');
		});
		site.publishAnother();
		const exam = await context.newPage();
		await exam.goto(`${site.base}topics/escape/`);
		await exam.evaluate(() => {
			navigator.serviceWorker.addEventListener('message', ({ data, ports }) => {
				if (data === 'is-exam-running') ports[0]!.postMessage(document.title === 'exam');
			});
			navigator.serviceWorker.startMessages();
			document.title = 'exam';
		});
		await page.reload();
		await expect(part(page).getByRole('status')).toContainText('有新版本');
		const update = part(page).getByRole('button', { name: '更新离线内容' });
		await update.click();
		await expect(part(page).getByRole('status')).toContainText('考试正在进行');
		await exam.evaluate(() => (document.title = 'done'));
		await update.click();
		await expect(part(page).getByRole('status')).toContainText('已经保存', { timeout: 60_000 });
		expect(await page.evaluate(() => caches.keys())).toEqual([expect.stringContaining('new-version0')]);
		await exam.close();

		site.change('sw.js', () => readFileSync(path.join(site.folder, 'sw-off.js'), 'utf8'));
		await page.goto(`${site.base}topics/`);
		await expect(async () => {
			const left = await page.evaluate(async () => {
				await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined);
				return [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length];
			});
			expect(left).toEqual([0, 0]);
		}).toPass({ timeout: 15_000 });
		await page.reload();
		await expect(page.locator('h1')).toBeVisible();
	});
});

test('the site can be installed: name, start and icons @phone', async ({ page, baseURL }) => {
	await page.goto('./');
	const link = await page.locator('link[rel=manifest]').evaluate((element: HTMLLinkElement) => element.href);
	const manifest = await (await page.request.get(link)).json();
	expect(new URL(manifest.start_url, link).href).toBe(baseURL);
	expect(manifest.name.length).toBeGreaterThan(3);
	for (const { src, sizes } of manifest.icons) {
		const answer = await page.request.get(new URL(src, link).href);
		expect(answer.status(), src).toBe(200);
		if (!src.endsWith('.png')) continue;
		const width = (await answer.body()).readUInt32BE(16);
		expect(`${width}x${width}`).toBe(sizes);
	}
});
