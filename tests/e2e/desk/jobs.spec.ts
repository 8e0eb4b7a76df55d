import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { bundleDesk } from '../../../src/office/desk/bundle.ts';
import { openDesks } from '../../../src/office/desk/open-desks.ts';
import { programmeFiles } from '../../../src/office/new/programme-files.ts';
import { expect, test } from '../site.ts';
import { giveFolder, noActs, programmeCopy, serveFiles, soundFiles } from './desk-site.ts';

/** The desk, open by one of its ways to the files. */
interface OpenedDesk {
	/** Where a view of it is: `#/new`. */
	to(hash: string): string;
	/** Begins next year's programme from its form; the desk is open over it then. */
	begin(): Promise<void>;
	/** What stands in a file when the work is done; undefined where there is none. */
	read(file: string): Promise<string | undefined>;
	close(): Promise<void>;
}

async function ofServer(page: Page): Promise<OpenedDesk> {
	const programme = programmeCopy();
	const running = await openDesks({
		files: await bundleDesk('server'),
		contentDir: programme.content,
		publicDir: path.join(programme.root, 'public'),
		actsOf: () => noActs,
		today: () => '2026-11-10',
	});
	await page.goto(running.address);
	return {
		to: (hash) => running.address + hash,
		async begin() {
			await page.getByLabel('新文件夹的名称').fill('content');
			await page.getByRole('button', { name: '新建', exact: true }).click();
			await expect(page.getByRole('alert')).toContainText('已经有了，没有动它');
			await page.getByLabel('新文件夹的名称').fill('明年 2027');
			await page.getByRole('button', { name: '新建', exact: true }).click();
		},
		read(file) {
			try {
				return Promise.resolve(readFileSync(path.join(programme.content, file), 'utf8'));
			} catch {
				return Promise.resolve(undefined);
			}
		},
		async close() {
			await running.stop();
			programme.remove();
		},
	};
}

async function ofFolder(page: Page): Promise<OpenedDesk> {
	const site = await serveFiles(await bundleDesk('files'));
	await page.goto(site.base);
	await giveFolder(page, 'content', soundFiles());
	await page.getByRole('button', { name: '选文件夹' }).click();
	return {
		to: (hash) => site.base + hash,
		async begin() {
			await page.getByRole('button', { name: '选一个空文件夹' }).click();
			await expect(page.getByRole('alert')).toContainText('没有动它。先新建一个空文件夹');
			await giveFolder(page, '明年 2027', new Map());
			await page.getByRole('button', { name: '选一个空文件夹' }).click();
		},
		read: (file) =>
			page.evaluate(async (name) => {
				try {
					let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('content');
					const parts = name.split('/');
					for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
					return await (await (await folder.getFileHandle(parts[parts.length - 1]!)).getFile()).text();
				} catch {
					return undefined;
				}
			}, file),
		close: () => Promise.resolve(site.stop()),
	};
}

async function ofZip(page: Page): Promise<OpenedDesk> {
	const site = await serveFiles(await bundleDesk('files'));
	await page.goto(site.base);
	await page.getByLabel('压缩包').setInputFiles({
		name: 'content.zip',
		mimeType: 'application/zip',
		buffer: Buffer.from(zipSync(Object.fromEntries(soundFiles()))),
	});
	let changed: Promise<Record<string, Uint8Array>> | undefined;
	const download = async (): Promise<Record<string, Uint8Array>> => {
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: /^下载改动（\d+个文件）|^下载改动（\d+ 个文件）/ }).click();
		const zip = unzipSync(readFileSync(await (await coming).path()));
		await expect(page.locator('#desk-header')).toContainText(/再把“要删除的文件\.txt”里列的\d+个文件删掉。/);
		expect(Buffer.from(zip['要删除的文件.txt']!).toString()).toContain(
			'content/cases/night-reading-room.mdx',
		);
		return zip;
	};
	return {
		to: (hash) => site.base + hash,
		async begin() {
			await page.getByLabel('新文件夹的名称').fill('明年 2027');
			const coming = page.waitForEvent('download');
			await page.getByRole('button', { name: '做成压缩包下载' }).click();
			const made = await coming;
			expect(made.suggestedFilename()).toBe('明年 2027.zip');
			const zip = readFileSync(await made.path());
			await page.goto(site.base);
			page.once('dialog', (asked) => void asked.accept());
			await page
				.getByLabel('压缩包')
				.setInputFiles({ name: '明年 2027.zip', mimeType: 'application/zip', buffer: zip });
		},
		async read(file) {
			const bytes = (await (changed ??= download()))[`content/${file}`];
			return bytes && Buffer.from(bytes).toString('utf8');
		},
		close: () => Promise.resolve(site.stop()),
	};
}

const WAYS = { 'this machine’s folder': ofServer, 'a chosen folder': ofFolder, 'a zip': ofZip };
const saved = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^已保存，/ });

const PASTED = `1. 插座冒烟，先做什么？
A. 断开电源
B. 往上浇水
C. 接着看书
答案：A
解析：先断电，再报告值班长。
难度：易
`;

for (const [way, open] of Object.entries(WAYS)) {
	test(`a week of publishing in ${way}, by labels alone`, async ({ page }) => {
		const desk = await open(page);
		await expect(page.locator('#desk-header .problems')).toHaveText('没有问题');

		await test.step('a notice with a picture, an attachment and a recording', async () => {
			await page.getByRole('link', { name: '新建', exact: true }).click();
			await page.getByLabel('新建什么').selectOption({ label: '“通知公告”的一页' });
			await page.getByLabel('标题或名称').fill('灭火器检查结果');
			await page.getByRole('button', { name: '接着写' }).click();
			await page.getByLabel(/^一句话说明/).fill('哪几层要换。');
			await page.getByLabel('正文', { exact: true }).fill('三楼的两个要换。\n');
			const file = (name: string, mimeType: string, bytes: string) => ({
				name,
				mimeType,
				buffer: Buffer.from(bytes, 'latin1'),
			});
			await page
				.locator('.body-editor input[type=file]')
				.setInputFiles([
					file('检查表.pdf', 'application/pdf', '%PDF-1.4\n%%EOF\n'),
					file('说明.mp3', 'audio/mpeg', 'ID3\x03\x00\x00\x00\x00\x00\x00'),
				]);
			await expect(page.getByLabel('正文', { exact: true })).toHaveValue(/\[说明\]\([^)]+\/说明\.mp3\)/);
			await page.getByRole('button', { name: '保存', exact: true }).click();
			await expect(saved(page)).toBeVisible();
		});

		await test.step('questions as pasted text', async () => {
			await page.getByRole('link', { name: '导入', exact: true }).click();
			await page.getByText('也可以把试卷的文字粘贴在这里').first().click();
			await page.getByRole('textbox', { name: '也可以把试卷的文字粘贴在这里' }).fill(PASTED);
			await page.getByRole('button', { name: '读粘贴的文字' }).click();
			await page.getByLabel('放进哪个题库').selectOption({ label: '报告火警' });
			await page.getByRole('combobox', { name: '没有写出处的题，出处是' }).fill('报告火警');
			await page.getByRole('listbox').getByRole('option').first().click();
			await page.getByRole('button', { name: '把这1题放进题库' }).click();
			await expect(page.getByText('1题放进了题库')).toBeVisible();
		});

		await test.step('an event is moved', async () => {
			await page.getByRole('combobox', { name: /找页面/ }).fill('报送检查');
			await page.getByRole('option', { name: /报送检查发现的问题/ }).click();
			await page.locator('[data-at="5.date"] input').fill('2026-11-26');
			await page.locator('[data-at="5.when"] textarea').fill('11 月 26 日前');
			await page.getByRole('button', { name: '保存', exact: true }).click();
			await expect(saved(page)).toBeVisible();
		});

		await test.step('a page gets another address', async () => {
			await page.getByRole('link', { name: '查找和改名' }).click();
			await page.getByLabel('要找的文字或编号').fill('cases/night-reading-room');
			await page.getByLabel('改成').fill('cases/reading-room');
			await page.getByRole('button', { name: '看改哪些地方' }).click();
			await page.getByRole('button', { name: /^改这\d+处$/ }).click();
			await expect(page.getByText(/^改好了/)).toBeVisible();
		});

		await test.step('a question is taken down', async () => {
			await page.getByRole('combobox', { name: /找页面/ }).fill('小李在三楼');
			await page.getByRole('option', { name: /小李在三楼/ }).click();
			await page.getByRole('button', { name: /^下线或删除“小李/ }).click();
			await page.getByRole('dialog').getByRole('button', { name: '下线', exact: true }).click();
			await expect(page.getByText(/已经下线/)).toBeVisible();
		});

		await test.step('a chapter of a material gives way to another', async () => {
			await page.goto(desk.to('#/edit?file=materials%2Fhandbook.mdx&at=chapters.1'));
			await page.getByRole('button', { name: '下线或删除“离开”' }).click();
			await page.getByRole('dialog').getByRole('button', { name: '下线', exact: true }).click();
			await expect(page.getByText(/已经下线/)).toBeVisible();
			await page.getByRole('button', { name: '加一条篇章' }).click();
			const dialog = page.getByRole('dialog');
			await dialog.getByLabel('名称或第一句话').fill('到集合点');
			await dialog.getByRole('button', { name: '加上' }).click();
			await page.getByRole('button', { name: '保存', exact: true }).click();
			await expect(saved(page)).toBeVisible();
		});

		await expect(page.locator('#desk-header .problems')).toHaveText('没有问题');
		await page.getByRole('link', { name: '今天', exact: true }).click();
		await expect(page.getByRole('heading', { name: '打开以后的改动' })).toBeVisible();
		await expect(page.getByRole('heading', { name: /会弄丢/ })).toHaveCount(0);
		const bank = await desk.read('quizzes/alarm.yaml');
		expect(bank).toContain('stem: 插座冒烟，先做什么？');
		expect(bank).not.toContain('alarm-02');
		expect(await desk.read('schedule.yaml')).toContain('date: 2026-11-26, when: 11 月 26 日前');
		expect(await desk.read('cases/reading-room.mdx')).toContain('formerPaths: [cases/night-reading-room]');
		expect(await desk.read('cases/night-reading-room.mdx')).toBeUndefined();
		expect(await desk.read('retired.yaml')).toMatch(
			/^questions: \[alarm-02\]\nchapters: \[handbook\/leave\]\n$/,
		);
		expect(await desk.read('materials/handbook.mdx')).toContain('title: 到集合点');

		await test.step('next year’s programme is begun, and today lists what is to be filled in', async () => {
			await page.goto(desk.to('#/new'));
			await page.getByLabel('新建什么').selectOption({ label: '下一次学习活动的全部内容' });
			await desk.begin();
			await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible();
			const count = Object.values(programmeFiles('2026-11-10')).join('').split('【待填：').length - 1;
			await expect(page.locator('#desk-header .problems')).toHaveText(`${count}处问题`);
			await expect(page.locator('.today .problems li').first()).toContainText('【待填：');
			await expect(page.getByRole('heading', { name: /会弄丢/ })).toHaveCount(0);
		});
		await desk.close();
	});
}
