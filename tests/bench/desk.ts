// `npm run bench:desk`: the desk over a made-up programme of 3,000 pages and 5,000 questions: how long until it is
// open and checked, and the longest task of the page while somebody types.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { bundleDesk } from '../../src/office/desk/bundle.ts';
import { serveDesk } from '../../src/office/desk/serve-desk.ts';
import { findBrowser } from '../../src/office/pdf/find-browser.ts';
import { SMALL_CONTENT } from '../browser/built-folders.ts';

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

const desk = await serveDesk({
	files: await bundleDesk('server'),
	contentDir,
	publicDir: path.join(folder, 'public'),
	acts: {
		preview: () => Promise.reject(new Error('not here')),
		publish: () => Promise.resolve(false),
		lastFolder: () => undefined,
		history: () => ({ published: '', commitDays: {} }),
		stop: () => undefined,
	},
});
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.addInitScript(() => {
	const tasks: number[] = [];
	Object.assign(window, { tasks });
	new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
		{
			type: 'longtask',
			buffered: true,
		},
	);
});
/** The longest task of the page since it was asked last, in ms; those under 50 are not told by the browser. */
const longest = () =>
	page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks.splice(0)));

const began = performance.now();
const since = (): string => ((performance.now() - began) / 1000).toFixed(1);
await page.goto(desk.address);
await page.locator('.places').waitFor();
const open = since();
await page.locator('#desk-header .problems', { hasText: '没有问题' }).waitFor({ timeout: 60_000 });
console.log(`open after ${open} s, checked after ${since()} s, longest task ${await longest()} ms`);

for (const [what, file, field] of [
	['a notice', 'notices/made-7.mdx', '[data-at="description"] textarea'],
	[
		'a bank of 100 questions',
		'quizzes/made-7.yaml&at=questions.50',
		'[data-at="questions.50.stem"] textarea',
	],
] as const) {
	const [name, at = ''] = file.split('&');
	await page.goto(`${desk.address}#/edit?file=${encodeURIComponent(name!)}${at && `&${at}`}`);
	const area = page.locator(field);
	await area.click();
	await page.waitForTimeout(1500);
	const opening = await longest();
	await area.press('End');
	await area.pressSequentially('从二楼下来以后再清点一次人数', { delay: 120 });
	await page.waitForTimeout(1500);
	const typing = await longest();
	const saving = performance.now();
	await page.keyboard.press('Control+s');
	await page
		.getByRole('status')
		.filter({ hasText: /^已保存，/ })
		.waitFor({ timeout: 60_000 });
	const took = ((performance.now() - saving) / 1000).toFixed(1);
	console.log(
		`${what}: longest task ${opening} ms while it opens, ${typing} ms while typing, ${await longest()} ms while saving; saved and checked after ${took} s`,
	);
}
await browser.close();
await desk.stop();
rmSync(folder, { recursive: true });
