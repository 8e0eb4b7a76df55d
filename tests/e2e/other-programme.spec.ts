import type { Server } from 'node:http';
import { SMALL_SITE } from '../browser/built-folders.ts';
import { serveFolder } from '../browser/serve-folder.ts';
import { expect, test } from './site.ts';

test.describe('another programme', () => {
	let server: Server | undefined;
	let base = '';

	test.beforeAll(async () => {
		({ base, server } = await serveFolder(SMALL_SITE));
	});
	test.afterAll(() => server?.close());

	test('is read, ticked and searched with the same code', async ({ page }) => {
		await page.goto(`${base}/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('2026 年消防安全月');
		await page.goto(`${base}/checklists/staff/`);
		await page.locator('#item-staff-lesson').check();
		await page.goto(`${base}/measures/inspection/`);
		await page.getByRole('link', { name: '活动方案 二2' }).click();
		await expect(page.locator('section:has(:target)')).toContainText(
			'后勤组每周一检查安全出口、疏散指示标志和灭火器压力表。',
		);
		await page.goto(`${base}/search/?q=保险销`);
		await expect(page.locator('#search-results > li').first()).toBeVisible();
	});

	test('has worksheets of its own, with its own columns', async ({ page }) => {
		await page.goto(`${base}/measures/evacuation/`);
		await page.getByRole('link', { name: '走一遍路线的记录' }).click();
		await page.getByRole('button', { name: '知道了，开始填' }).click();
		await page.getByRole('button', { name: '加一行' }).click();
		await page.getByRole('dialog').getByLabel('看到什么').fill('二楼东门堆了纸箱');
		await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
		await page.reload();
		await expect(page.locator('tr[data-row]')).toContainText('二楼东门堆了纸箱');
		await page.goto(`${base}/worksheets/`);
		await expect(page.locator('main .card')).toHaveText([/走一遍路线的记录/, /消防课前想一想/]);
	});

	test('the former address of a page leads on, to the place in it too', async ({ page }) => {
		await page.goto(`${base}/materials/booklet/#report-fire`);
		await expect(page).toHaveURL(`${base}/materials/handbook/#report-fire`);
		await expect(page.locator('#report-fire')).toBeAttached();
	});
});
