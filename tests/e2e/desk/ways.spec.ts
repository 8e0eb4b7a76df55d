import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { serveDesk } from '../../../src/office/desk/serve-desk.ts';
import type { RunningDesk } from '../../../src/office/desk/serve-desk.ts';
import { programmeFiles } from '../../../src/office/new/programme-files.ts';
import { violationsNow } from '../pages/violations.ts';
import { expect, test } from '../site.ts';
import { deskFiles, giveFolder, noActs, programmeCopy, serveFiles, soundFiles } from './desk-site.ts';

const problems = (page: Page) => page.locator('#desk-header .problems');

/** What the browser complains of, the policy above all. */
function complaints(page: Page): string[] {
	const said: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') said.push(message.text());
	});
	page.on('pageerror', (error) => said.push(error.message));
	return said;
}

test.describe('the desk of this machine', () => {
	const programme = programmeCopy();
	let desk: RunningDesk;
	test.beforeAll(async () => {
		desk = await serveDesk({
			files: deskFiles('server'),
			contentDir: programme.content,
			publicDir: path.join(programme.root, 'public'),
			acts: {
				...noActs,
				publish: (folder, _isBack, say) => {
					say(`正在复制到 ${folder}……`);
					return Promise.resolve(true);
				},
			},
		});
	});
	test.afterAll(async () => {
		await desk.stop();
		programme.remove();
	});

	test('opens at once, sees what others change on the disk, publishes, and says why a button did nothing', async ({
		page,
	}) => {
		const said = complaints(page);
		await page.goto(desk.address);
		await expect(problems(page)).toHaveText('没有问题');
		expect(page.workers()).toHaveLength(1);
		const glossary = path.join(programme.content, 'glossary.yaml');
		const before = readFileSync(glossary, 'utf8');
		writeFileSync(glossary, `${before}- id: 甲\n`);
		await expect(problems(page)).toContainText('处问题');
		writeFileSync(glossary, before);
		await expect(problems(page)).toHaveText('没有问题');
		expect(said).toEqual([]);
		await test.step('says why a button did nothing, and what nobody expected to go wrong', async () => {
			await page.route('**/api/last-folder', (route) => route.abort());
			const publish = page.locator('#desk-header').getByRole('button', { name: '发布' });
			await publish.click();
			await expect(page.getByRole('alert')).toContainText('办公室的命令窗口已经关闭，连不上内容文件夹');
			await page.unroute('**/api/last-folder');
			await publish.click();
			const dialog = page.getByRole('dialog', { name: '发布' });
			await expect(dialog).toBeVisible();
			await expect(page.getByRole('alert')).toHaveCount(0);
			await page.evaluate(() => {
				const reason = new Error('disk');
				window.dispatchEvent(
					new PromiseRejectionEvent('unhandledrejection', { promise: Promise.resolve(), reason }),
				);
			});
			await expect(dialog.getByRole('alert')).toContainText(
				'这一步没有做成，浏览器说的原因是：Error: disk。',
			);
			await dialog.getByRole('button', { name: '关闭' }).click();
		});
		await test.step('publishes into the folder that is written, row by row', async () => {
			await page.locator('#desk-header').getByRole('button', { name: '发布' }).click();
			const dialog = page.getByRole('dialog', { name: '发布' });
			await dialog.getByRole('button', { name: '发布', exact: true }).click();
			await expect(dialog.getByRole('status')).toContainText('先写网站的文件夹');
			await dialog.getByLabel('网站的文件夹').fill('/srv/site');
			await dialog.getByRole('button', { name: '发布', exact: true }).click();
			await expect(dialog.getByRole('log')).toContainText('正在复制到 /srv/site');
			await expect(dialog.getByRole('status')).toHaveText('做好了。');
			await dialog.getByRole('button', { name: '关闭' }).click();
			await page.goto(`${desk.address}#/edit?file=notices%2Fdrill-day.mdx`);
			await page.getByLabel('标题', { exact: true }).fill('演练改期');
			await page.locator('#desk-header').getByRole('button', { name: '发布' }).click();
			await expect(page.locator('#desk-header')).toContainText('1个未保存');
			await expect(dialog).toContainText('有1个文件写了还没有保存');
			await dialog.getByRole('link', { name: 'notices/drill-day.mdx' }).click();
			await expect(dialog).toBeHidden();
			await expect(page.getByLabel('标题', { exact: true })).toHaveValue('演练改期');
		});
		await test.step('checks on the page where no worker begins', async () => {
			await page.route('**/check.js', (route) => route.abort());
			await page.reload();
			await expect(problems(page)).toHaveText('没有问题');
			expect(page.workers()).toHaveLength(0);
		});
	});

	test('is open before everything is read and checked, and says so', async ({ page }) => {
		let [read, answer] = [(): void => undefined, (): void => undefined];
		const allRead = new Promise<void>((resolve) => (read = resolve));
		const later = new Promise<void>((resolve) => (answer = resolve));
		await page.route('**/api/read', async (route) => {
			if ((route.request().postDataJSON() as string[]).length > 2) await allRead;
			await route.continue();
		});
		await page.route('**/check.js', async (route) => {
			await later;
			await route.continue();
		});
		await page.goto(`${desk.address}#/edit?file=notices%2Fdrill-day.mdx`);
		await page.getByLabel('标题', { exact: true }).fill('演练又改期');
		await expect(problems(page)).toHaveText(/^正在读取……0\/\d+$/);
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await expect(page.getByRole('status').filter({ hasText: '读完、对照过编号就保存' })).toBeVisible();
		read();
		await expect(problems(page)).toHaveText('正在检查……');
		await page.getByRole('link', { name: '看全部题目' }).click();
		await expect(page.getByText('正在读全部内容')).toBeVisible();
		answer();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(problems(page)).toHaveText('没有问题');
		const notice = path.join(programme.content, 'notices/drill-day.mdx');
		await expect.poll(() => readFileSync(notice, 'utf8')).toContain('title: 演练又改期');
	});

	test('says so when its window was closed, and shows nothing to another host', async ({ page, request }) => {
		const { port, pathname } = new URL(desk.address);
		expect((await request.get(`http://127.0.0.1:${port}/`)).status()).toBe(403);
		const named = { headers: { host: `localhost:${port}` } };
		expect((await request.get(`http://127.0.0.1:${port}${pathname}api/list`)).status()).toBe(200);
		expect((await request.get(`http://127.0.0.1:${port}${pathname}api/list`, named)).status()).toBe(403);
		await page.route('**/api/list', (route) => route.abort());
		await page.goto(desk.address);
		await expect(page.getByRole('alert')).toContainText('连不上内容文件夹');
		await expect(page.getByRole('button', { name: '再试一次' })).toBeVisible();
	});
});

test.describe('the desk from any address', () => {
	let site: { base: string; stop(): void };
	test.beforeAll(async () => {
		site = await serveFiles(deskFiles('files'));
	});
	test.afterAll(() => site.stop());

	test('asks for a folder or a zip; opens a chosen folder, the content itself or the one around it', async ({
		page,
	}) => {
		const said = complaints(page);
		const choose = page.getByRole('button', { name: '选文件夹' });
		await page.goto(site.base);
		await test.step('can be used by everybody', async () => {
			await expect(page.getByRole('heading', { name: '打开内容' })).toBeVisible();
			expect(await violationsNow(page)).toEqual([]);
		});
		await test.step('says of a folder that is no programme what it is', async () => {
			await giveFolder(page, '照片', new Map([['1.txt', new Uint8Array([49])]]));
			await choose.click();
			await expect(page.getByRole('alert')).toContainText('“照片”里没有 site.yaml');
		});
		await giveFolder(page, 'content', soundFiles());
		await choose.click();
		await expect(problems(page)).toHaveText('没有问题');
		await test.step('offers the folder of last time', async () => {
			await page.reload();
			await page.getByRole('button', { name: '打开', exact: true }).click();
			await expect(problems(page)).toHaveText('没有问题');
		});
		await page.reload();
		const around = new Map([...soundFiles()].map(([file, bytes]) => [`content/${file}`, bytes]));
		await giveFolder(page, 'programme', around);
		await choose.click();
		await expect(problems(page)).toHaveText('没有问题');
		await test.step('what was changed since can be carried elsewhere', async () => {
			const button = page.getByRole('button', { name: '下载改动' });
			await button.click();
			await expect(page.locator('#desk-header')).toContainText('打开以后还没有改动');
			await page.goto(`${site.base}#/edit?file=notices%2Fdrill-day.mdx`);
			await page.getByLabel('标题', { exact: true }).fill('演练改期');
			await page.getByRole('button', { name: '保存', exact: true }).click();
			await expect(page.getByRole('status').filter({ hasText: /^已保存，/ })).toBeVisible();
			const coming = page.waitForEvent('download');
			await button.click();
			const zip = unzipSync(readFileSync(await (await coming).path()));
			expect(Object.keys(zip)).toEqual(['content/notices/drill-day.mdx']);
			await expect(page.locator('#desk-header')).toContainText(
				'覆盖同名的文件。覆盖以前看那里同名文件的“修改日期”',
			);
		});
		expect(said).toEqual([]);
	});

	test('begins a first programme in an empty folder, or as a zip', async ({ page }) => {
		const count = Object.values(programmeFiles('2026-11-10')).join('').split('【待填：').length - 1;
		await page.goto(site.base);
		await giveFolder(page, '明年', new Map());
		await expect(page.getByRole('button', { name: '选一个空文件夹' })).toBeVisible();
		page.once('dialog', (asked) => void asked.accept());
		await page.getByRole('button', { name: '选文件夹' }).click();
		await expect(problems(page)).toHaveText(`${count}处问题`);
		await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
		await page.reload();
		await page.getByLabel('文件夹的名称').fill('a:b');
		await page.getByRole('button', { name: '新建并下载' }).click();
		await expect(page.getByRole('alert')).not.toBeEmpty();
		await page.getByLabel('文件夹的名称').fill('明年');
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: '新建并下载' }).click();
		const made = await coming;
		expect(made.suggestedFilename()).toBe('明年.zip');
		expect(Object.keys(unzipSync(readFileSync(await made.path())))).toContain('明年/site.yaml');
		await expect(problems(page)).toHaveText(`${count}处问题`);
	});

	test('opens a zip, names a wrong one, goes on with it after the browser was closed, and asks about what is lost in it', async ({
		page,
		context,
	}) => {
		await page.goto(site.base);
		const choose = (name: string, bytes: Uint8Array): Promise<void> =>
			page
				.getByLabel('压缩包')
				.setInputFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) });
		await choose('照片.rar', new Uint8Array([0x52, 0x61, 0x72]));
		await expect(page.getByRole('alert')).toContainText('不是 ZIP 压缩包');
		await choose('content.zip', zipSync(Object.fromEntries(soundFiles())));
		await expect(problems(page)).toHaveText('没有问题');
		await page.getByRole('button', { name: '下载改动' }).click();
		await expect(page.locator('#desk-header')).toContainText('还没有改动');
		await page.goto(`${site.base}#/edit?file=quizzes%2Falarm.yaml&at=questions.0`);
		await page.locator('[data-at="questions.0.stem"] textarea').fill('谁在路口接消防车？____');
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await page.getByRole('dialog').getByRole('button', { name: '不写，照样保存' }).click();
		await expect(page.getByRole('status').filter({ hasText: /^已保存，/ })).toBeVisible();
		await page.reload();
		await page.getByRole('button', { name: '接着改' }).click();
		await expect(problems(page)).toHaveText('没有问题');
		await test.step('what is lost is asked about before it is downloaded', async () => {
			await page.getByRole('button', { name: /^下载改动/ }).click();
			const dialog = page.getByRole('dialog', { name: '下载以前先看' });
			await expect(dialog).toContainText('题目“alarm-01”换成了另一个');
			const download = page.waitForEvent('download');
			await dialog.getByRole('button', { name: '照样下载' }).click();
			expect((await download).suggestedFilename()).toBe('内容的改动.zip');
		});
		// Two windows would mix what they change.
		const other = await context.newPage();
		await other.goto(site.base);
		await other.getByRole('button', { name: '接着改' }).click();
		await expect(other.getByRole('alert')).toContainText('另一个窗口已经打开了一个压缩包');
		await page.close();
		await other.getByRole('button', { name: '接着改' }).click();
		await expect(problems(other)).toHaveText('没有问题');
	});
});
