import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './desk.ts';
import { deskFiles, giveFolder, serveFiles, soundFiles } from './desk-site.ts';

const NOTICE = '#/edit?file=notices%2Fdrill-day.mdx';
const title = (page: Page) => page.getByLabel('标题', { exact: true });
const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click();
const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^已保存，/ });

test('what the disk refuses is told, stays in the form, and is saved by the next try', async ({
	page,
	desk,
}) => {
	await page.goto(`${desk.address}${NOTICE}`);
	await page.route('**/api/write?*', (route) =>
		route.fulfill({ status: 500, body: '磁盘满了，没有保存。清出空间再保存一次。' }),
	);
	await title(page).fill('演练改期');
	await save(page);
	await expect(page.getByText('磁盘满了，没有保存')).toBeVisible();
	await expect(title(page)).toHaveValue('演练改期');
	await page.unroute('**/api/write?*');
	await save(page);
	await expect(saved(page)).toBeVisible();
	expect(desk.read('notices/drill-day.mdx')).toContain('title: 演练改期');
	await test.step('a file that is taken away while it is edited is made again from what was written', async () => {
		await title(page).fill('演练再改期');
		await expect(page.getByText('有改动没有保存', { exact: true })).toBeVisible();
		rmSync(path.join(desk.content, 'notices/drill-day.mdx'));
		await save(page);
		const dialog = page.getByRole('dialog', { name: '这个文件不在了' });
		await expect(dialog).toContainText('你写的还在这里');
		await dialog.getByRole('button', { name: '重新建这个文件' }).click();
		await expect.poll(() => existsSync(path.join(desk.content, 'notices/drill-day.mdx'))).toBe(true);
		await expect(saved(page)).toBeVisible();
		expect(desk.read('notices/drill-day.mdx')).toContain('title: 演练再改期');
	});
});

test('a browser that keeps no drafts says so while something is unsaved', async ({ page, desk }) => {
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await page.goto(`${desk.address}${NOTICE}`);
	await title(page).fill('演练改期');
	await expect(page.getByText('这个浏览器也存不下草稿')).toBeVisible();
	const asking = page.waitForEvent('dialog');
	await page.close({ runBeforeUnload: true });
	await (await asking).dismiss();
	await save(page);
	await expect(saved(page)).toBeVisible();
	await expect(page.getByText('这个浏览器也存不下草稿')).toBeHidden();
});

test('two desks on one folder: what one saves the other shows, what both changed is kept, and what a closed one left', async ({
	page,
	desk,
	context,
}) => {
	await page.goto(`${desk.address}${NOTICE}`);
	const other = await context.newPage();
	await other.goto(`${desk.address}${NOTICE}`);
	await title(other).fill('演练改期');
	await save(other);
	await expect(saved(other)).toBeVisible();
	await expect(title(page)).toHaveValue('演练改期');
	await page.getByLabel('日期', { exact: true }).fill('2026-11-13');
	await title(other).fill('演练再改期');
	await save(other);
	await expect.poll(() => desk.read('notices/drill-day.mdx')).toContain('title: 演练再改期');
	await save(page);
	await page
		.getByRole('dialog', { name: '这个文件有人改过' })
		.getByRole('button', { name: '两处都留下' })
		.click();
	await expect(saved(page)).toBeVisible();
	const text = desk.read('notices/drill-day.mdx');
	expect(text).toContain('title: 演练再改期');
	expect(text).toContain('date: 2026-11-13');

	// Each keeps a draft of its own; what a closed one left is shown and taken.
	await expect(other.getByLabel('日期', { exact: true })).toHaveValue('2026-11-13');
	await title(other).fill('同事写的');
	await expect(page.getByText('另一个打开的窗口里')).toBeVisible();
	await title(page).fill('我写的');
	await expect(other.getByText('另一个打开的窗口里')).toBeVisible();
	await other.close();
	await page.reload();
	await expect(title(page)).toHaveValue('我写的');
	await page.getByText('别的窗口留下的').getByRole('button', { name: '并排看' }).click();
	const dialog = page.getByRole('dialog', { name: '没有保存的改动有两份' });
	await expect(dialog.getByText('title: 我写的')).toBeVisible();
	await expect(dialog.getByText('title: 同事写的')).toBeVisible();
	await dialog.getByRole('button', { name: '用那一份' }).click();
	await expect(title(page)).toHaveValue('同事写的');
	await expect(page.getByText('别的窗口留下的')).toBeHidden();
	await page.getByRole('button', { name: '撤销' }).click();
	await expect(title(page)).toHaveValue('我写的');
});

test('a browser that is closed while several files are saved asks the next time: back, or forth', async ({
	page,
	desk,
	context,
}) => {
	const before = desk.read('notices/stairs-closed.mdx');
	let open = page;
	for (const [way, button] of [
		['back', '退回原样'],
		['forth', '接着写完'],
	] as const)
		await test.step(way, async () => {
			await open.goto(`${desk.address}#/find?text=cases/night-reading-room`);
			await open.getByLabel('改成').fill('cases/reading-room');
			await open.getByRole('button', { name: '看改哪些地方' }).click();
			let number = 0;
			await open.route(/\/api\/(?:write|move|remove)\?/, async (route) => {
				number += 1;
				// The third one never ends: the window is closed over it.
				if (number < 3) await route.continue();
			});
			await open.getByRole('button', { name: /^改这\d+处$/ }).click();
			await expect.poll(() => number).toBe(3);
			await open.close();
			open = await context.newPage();
			await open.goto(desk.address);
			const dialog = open.getByRole('dialog', { name: '上次保存到一半' });
			await expect(dialog).toContainText('还没有写的');
			await dialog.getByRole('button', { name: button }).click();
			await expect(dialog).toBeHidden();
			const isDone = way === 'forth';
			await expect.poll(() => existsSync(path.join(desk.content, 'cases/reading-room.mdx'))).toBe(isDone);
			await expect
				.poll(() => existsSync(path.join(desk.content, 'cases/night-reading-room.mdx')))
				.toBe(!isDone);
			await expect.poll(() => desk.read('notices/stairs-closed.mdx') === before).toBe(!isDone);
			const problems = open.locator('#desk-header .problems');
			await expect(problems).toHaveText('没有问题');
			if (!isDone) return;
			// Once it is ended, by whichever button, nobody is asked again.
			await open.reload();
			await expect(problems).toHaveText('没有问题');
			await expect(dialog).toBeHidden();
		});
});

test('a folder that may not be read is told; a permission that is withdrawn is told, and given again; nothing is lost', async ({
	page,
}) => {
	const site = await serveFiles(deskFiles('files'));
	await page.goto(site.base);
	await giveFolder(page, 'content', soundFiles());
	await page.evaluate(() => {
		const state = { isAllowed: true, asked: 0 };
		const { createWritable } = FileSystemFileHandle.prototype;
		FileSystemFileHandle.prototype.createWritable = function (options) {
			return state.isAllowed
				? createWritable.call(this, options)
				: Promise.reject(new DOMException('no', 'NotAllowedError'));
		};
		// Given by every second asking; to read first, then to write.
		Object.assign(FileSystemHandle.prototype, {
			requestPermission: () => {
				state.asked += 1;
				state.isAllowed = state.asked > 3;
				return Promise.resolve(state.asked % 2 === 0 ? 'granted' : 'denied');
			},
		});
	});
	const choose = page.getByRole('button', { name: '选文件夹' });
	await choose.click();
	await expect(page.getByRole('alert')).toContainText('没有得到读写“content”的许可');
	await choose.click();
	await expect(page.locator('#desk-header .problems')).toHaveText('没有问题');
	await page.evaluate((hash) => (location.hash = hash), NOTICE);
	await title(page).fill('演练改期');
	await save(page);
	await expect(page.getByText('浏览器收回了读写这个文件夹的许可')).toBeVisible();
	const allow = page.getByRole('button', { name: '重新允许' });
	await allow.click();
	await expect(page.getByText('还没有得到许可')).toBeVisible();
	await allow.click();
	await expect(page.getByText('可以保存了')).toBeVisible();
	await expect(title(page)).toHaveValue('演练改期');
	await save(page);
	await expect(saved(page)).toBeVisible();
	site.stop();
});
