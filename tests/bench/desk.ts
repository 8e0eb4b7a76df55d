// `npm run bench:desk`: the desk over a made-up programme of 3,000 pages and 5,000 questions: how long until it is
// open, read and checked, and the longest task of the page meanwhile and while somebody types. Behind each time stands
// how long the page's own thread had the processor in it, which says the same on a machine that does other things besides.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { bundleDesk } from '../../src/office/desk/bundle.ts';
import { serveDesk } from '../../src/office/desk/serve-desk.ts';
import { findBrowser } from '../../src/office/pdf/find-browser.ts';
import { SMALL_CONTENT } from '../browser/built-folders.ts';
import { giveFolder, noActs, serveFiles } from '../e2e/desk/desk-site.ts';

const [PAGES, BANKS, EACH] = [3000, 50, 100];

const folder = mkdtempSync(path.join(tmpdir(), 'large-'));
const contentDir = path.join(folder, 'content');
cpSync(SMALL_CONTENT, contentDir, { recursive: true });
const body = '值班的馆员下班以前看插座有没有断电，窗有没有关好，发现冒烟先报告位置，再按疏散路线离开。\n\n';
for (let page = 0; page < PAGES; page++)
	writeFileSync(
		path.join(contentDir, `notices/made-${page}.mdx`),
		`---\ntitle: 第${page}号通知\ndescription: 关于第${page}件事的说明。\ndate: 2026-11-12\n---\n## 经过\n\n${body.repeat(8)}`,
	);
for (let bank = 0; bank < BANKS; bank++) {
	const questions = Array.from(
		{ length: EACH },
		(_, at) =>
			`  - id: made-${bank}-${at}\n    kind: single\n    stem: 第${bank}组第${at}问，闻到焦味先做什么？\n    options:\n      a: 看清哪里冒烟，再报告\n      b: 当作没有闻到\n    answer: a\n    explanation: 先弄清位置，报告时才说得准。\n    sources: [notices/made-${at}]\n    difficulty: easy\n    topics: [alarm]\n`,
	);
	writeFileSync(
		path.join(contentDir, `quizzes/made-${bank}.yaml`),
		`id: made-${bank}\ntitle: 第${bank}个题库\ndescription: 第${bank}个题库的说明。\norder: ${100 + bank}\nquestions:\n${questions.join('')}`,
	);
}

const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });

interface Task {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	dur?: number;
	tdur?: number;
	args?: { name?: string };
}
/** Does something with a page; gives the longest task of its thread, in ms by the clock and by the processor. */
async function longestTask(page: Page, act: () => Promise<void>): Promise<string> {
	await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
	await act();
	const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Task[] };
	const pages = new Set(
		traceEvents
			.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
			.map(({ pid, tid }) => `${pid} ${tid}`),
	);
	const tasks = traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && pages.has(`${pid} ${tid}`));
	const most = (field: 'dur' | 'tdur'): number =>
		Math.round(Math.max(0, ...tasks.map((task) => task[field] ?? 0)) / 1000);
	return `longest task ${most('dur')} ms (${most('tdur')})`;
}
const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1);
const sound = (page: Page): Promise<void> =>
	page.locator('#desk-header .problems', { hasText: '没有问题' }).waitFor({ timeout: 240_000 });

/** Opens the desk; an open one has its places, and one of its last notices can be written in. */
async function opening(page: Page, way: string, begin: () => Promise<unknown>): Promise<void> {
	let [open, notice, read, checked] = ['', '', '', ''];
	const task = await longestTask(page, async () => {
		const from = performance.now();
		await begin();
		await page.locator('.places .file-list').waitFor({ timeout: 240_000 });
		open = seconds(from);
		await page.evaluate(() => (location.hash = '#/edit?file=notices%2Fmade-2900.mdx'));
		await page.locator('[data-at="description"] textarea').waitFor({ timeout: 240_000 });
		notice = seconds(from);
		await page
			.locator('#desk-header .problems', { hasText: /没有问题|正在检查/ })
			.waitFor({ timeout: 240_000 });
		read = seconds(from);
		await sound(page);
		checked = seconds(from);
	});
	console.log(
		`${way}: open after ${open} s, a notice after ${notice} s, read after ${read} s, checked after ${checked} s, ${task}`,
	);
}

const desk = await serveDesk({
	files: await bundleDesk('server'),
	contentDir,
	publicDir: path.join(folder, 'public'),
	acts: noActs,
});
const page = await browser.newPage();
await opening(page, 'the folder of this machine', () => page.goto(desk.address));

for (const [what, file, field] of [
	['a notice', 'notices/made-7.mdx', '[data-at="description"] textarea'],
	[
		'a bank of 100 questions',
		'quizzes/made-7.yaml&at=questions.50',
		'[data-at="questions.50.stem"] textarea',
	],
] as const) {
	const [name, at = ''] = file.split('&');
	const area = page.locator(field);
	const opened = await longestTask(page, async () => {
		await page.goto(`${desk.address}#/edit?file=${encodeURIComponent(name!)}${at && `&${at}`}`);
		await area.click();
		await page.waitForTimeout(500);
	});
	const typed = await longestTask(page, async () => {
		await area.press('End');
		await area.pressSequentially('从二楼下来以后再清点一次人数', { delay: 120 });
		await page.waitForTimeout(1500);
	});
	let [saved, checked] = ['', ''];
	const typedOn = await longestTask(page, async () => {
		const from = performance.now();
		await page.keyboard.press('Control+s');
		await page
			.getByRole('status')
			.filter({ hasText: /^已保存，/ })
			.waitFor({ timeout: 60_000 });
		saved = seconds(from);
		// Who types goes on typing while the check of what was saved runs.
		await area.pressSequentially('，再报告人数', { delay: 120 });
		await sound(page);
		checked = seconds(from);
	});
	console.log(`${what}: opens, ${opened}; typing, ${typed}`);
	console.log(
		`${what}: saved after ${saved} s, checked after ${checked} s; saving and typing on, ${typedOn}`,
	);
}
await desk.stop();

const site = await serveFiles(await bundleDesk('files'));
const other = await browser.newPage();
await other.goto(site.base);
const made = new Map(
	readdirSync(contentDir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => {
			const place = path.join(parentPath, name);
			return [path.relative(contentDir, place).split(path.sep).join('/'), readFileSync(place)];
		}),
);
const zip = Buffer.from(zipSync(Object.fromEntries(made)));
await opening(other, 'a zip', () =>
	other.getByLabel('压缩包').setInputFiles({ name: 'content.zip', mimeType: 'application/zip', buffer: zip }),
);
// A folder of the browser's own stands for a chosen one: the same calls, without the disk and its virus scanner.
const third = await browser.newPage();
await third.goto(site.base);
await giveFolder(third, 'content', made);
await opening(third, 'a chosen folder', () => third.getByRole('button', { name: '选文件夹' }).click());
await browser.close();
site.stop();
rmSync(folder, { recursive: true });
