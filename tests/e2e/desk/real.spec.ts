import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keepFor, whileNobodyBuilds } from '../../browser/build-site.ts';
import { programOf } from '../../../src/office/menu/run-script.ts';
import { SMALL_CONTENT } from '../../browser/built-folders.ts';
import { expect, test } from '../site.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const names = { CONTENT_DIR: 'dist-desk-content', OUT_DIR: 'dist-desk' };
const content = path.join(root, names.CONTENT_DIR);
const place = mkdtempSync(path.join(tmpdir(), '共享 盘-'));
const folder = path.join(place, '学习 园地');
const note = path.join(place, 'note');
let office: ChildProcess | undefined;
test.afterAll(() => {
	office?.kill();
	for (const made of [content, path.join(root, names.OUT_DIR), place])
		rmSync(made, { recursive: true, force: true });
});

test('the command of the office is opened, shows the real page beside, publishes, goes back, and stops', async ({
	page,
}) => {
	test.setTimeout(180_000);
	cpSync(SMALL_CONTENT, content, { recursive: true });
	keepFor(names.OUT_DIR);
	const running = spawn(process.execPath, programOf(root, { script: 'office', args: ['--no-open'] }), {
		cwd: root,
		// As a shell may have it: drafts are seen beside, and never published.
		env: { ...process.env, NODE_ENV: 'development', PUBLISHED_NOTE: note, ...names },
	});
	office = running;
	const ended = new Promise<number | null>((resolve) => running.once('close', resolve));
	const address = await new Promise<string>((resolve) => {
		let said = '';
		running.stdout.on('data', (piece: Buffer) => {
			said += piece.toString();
			const [found] = /http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//.exec(said) ?? [];
			if (found) resolve(found);
		});
	});
	await page.goto(`${address}#/edit?file=topics%2Fescape.mdx`);
	await page.getByLabel(/^一句话说明/).fill('听到警报以后往哪里走。');
	await page.keyboard.press('Control+s');
	await expect(page.getByRole('status').filter({ hasText: /^已保存，/ })).toBeVisible();

	await whileNobodyBuilds(async () => {
		const header = page.locator('#desk-header');
		await header.getByRole('button', { name: '预览' }).click();
		const site = page.frameLocator('#desk-preview iframe');
		await expect(site.getByText('听到警报以后往哪里走。').first()).toBeVisible({ timeout: 90_000 });
		await page.getByLabel(/^一句话说明/).fill('听到警报以后走哪条楼梯。');
		await page.keyboard.press('Control+s');
		await expect(site.getByText('听到警报以后走哪条楼梯。').first()).toBeVisible({ timeout: 30_000 });
		await page.getByRole('button', { name: '关闭预览' }).click();

		const dialog = page.getByRole('dialog', { name: '发布' });
		const state = dialog.getByRole('status');
		await header.getByRole('button', { name: '发布' }).click();
		await dialog.getByLabel('网站的文件夹').fill(folder);
		await dialog.getByRole('button', { name: '发布', exact: true }).click();
		await expect(state).toHaveText('做好了。', { timeout: 90_000 });
		await expect(dialog.getByRole('log')).toContainText('已发布到');
		expect(readFileSync(path.join(folder, 'topics/escape/index.html'), 'utf8')).toContain('走哪条楼梯');
		expect(existsSync(path.join(folder, 'topics/torch'))).toBe(false);
		page.once('dialog', (asked) => void asked.accept());
		await dialog.getByRole('button', { name: '退回上一个版本' }).click();
		await expect(state).toContainText('没有做完');
		await expect(dialog.getByRole('log')).toContainText('没有可以退回的版本');
		await dialog.getByRole('button', { name: '关闭' }).click();
	});

	await page.getByRole('link', { name: '今天', exact: true }).click();
	await expect(page.getByText(`和已经发布到“${folder}”的内容对照。`)).toBeVisible();
	await expect(page.getByText('没有改动。')).toBeVisible();

	page.once('dialog', (asked) => void asked.accept());
	await page.getByRole('button', { name: '停止' }).click();
	await expect(page.getByRole('status').filter({ hasText: '编辑台已经停止' })).toBeVisible();
	expect(await ended).toBe(0);
	await page.reload().catch(() => undefined);
	await expect(page.getByRole('main')).toHaveCount(0);
});
