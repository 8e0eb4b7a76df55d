// `npm run bench:paint`: how soon a page is seen and can be used on a slow phone, beside a hand-made page of the same
// words; how soon a tap is answered there with a filled record; how soon the next page comes at a desk after a hover.
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { slowDown } from '../browser/slow-down.ts';
import { findBrowser } from '../../src/office/pdf/find-browser.ts';
import { fillRecord } from '../e2e/pages/filled-record.ts';
import { startServer } from '../servers/start-server.ts';

/** `npm run bench:paint -- 9` for steadier medians. */
const ROUNDS = Number(process.argv[2] ?? 5);
const ARTICLE = 'topics/ideals/';
const PAGES = [ARTICLE, 'quizzes/ideals/', 'checklists/member/', '', 'my/'];

const median = (numbers: readonly number[]): number =>
	[...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** The same words by hand: no script, a few rules in the page. */
function floorOf(html: string): string {
	const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
	const bare = main
		.replaceAll(/<(script|style|button|svg|dialog|form)\b[\s\S]*?<\/\1>/g, '')
		.replaceAll(/\s(?:class|style|data-[\w-]+|aria-[\w-]+|tabindex)(?:="[^"]*")?/g, '');
	const style =
		'body{max-width:42rem;margin:auto;padding:1rem;font:1rem/1.8 system-ui,sans-serif;color:#1f1a17;background:#fffdf9}' +
		'h1{font-size:1.75rem}h2{font-size:1.3rem;border-left:3px solid #9b1c1f;padding-left:.6rem}a{color:#b0191d}' +
		'table{border-collapse:collapse}td,th{border-bottom:1px solid #ddd;padding:.3rem}';
	return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>floor</title><style>${style}</style>${bare}</html>`;
}

interface Seen {
	painted: number;
	largest: number;
	/** When every part that a script makes is there; as soon as it is painted where there is none. */
	usable: number;
}

const PHONE = { viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true };

async function firstVisit(browser: Browser, url: string): Promise<Seen> {
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	await page.addInitScript(() => {
		const times = { largest: 0, usable: 0 };
		Object.assign(globalThis, { times });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) times.largest = entry.startTime;
		}).observe({ type: 'largest-contentful-paint', buffered: true });
		const look = (): void => {
			const waiting = document.readyState === 'loading' || document.querySelector('main :not(:defined)');
			if (waiting) requestAnimationFrame(look);
			else times.usable = performance.now();
		};
		requestAnimationFrame(look);
	});
	await slowDown(page, { processor: 4, latency: 400, bytesPerSecond: 50_000 });
	await page.goto(url, { waitUntil: 'networkidle' });
	const seen = await page.evaluate(() => {
		const { largest, usable } = (globalThis as unknown as { times: Seen }).times;
		const painted = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
		return { painted, largest, usable: Math.max(usable, painted) };
	});
	await context.close();
	return seen;
}

/** The longest that a tap waits for the next frame, in milliseconds, as the browser measures it. */
async function taps(browser: Browser, base: string): Promise<Record<string, number>> {
	const context = await browser.newContext({ ...PHONE, baseURL: base });
	const page = await context.newPage();
	await fillRecord(page);
	await page.addInitScript(() => {
		const longest = { of: 0 };
		Object.assign(globalThis, { longest });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) longest.of = Math.max(longest.of, entry.duration);
		}).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
	});
	const client = await context.newCDPSession(page);
	await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const found: Record<string, number> = {};
	const measure = async (name: string, address: string, selectors: readonly string[]): Promise<void> => {
		await page.goto(address, { waitUntil: 'networkidle' });
		for (const selector of selectors) {
			await page.locator(selector).first().tap();
			await page.waitForTimeout(400);
		}
		found[name] = await page.evaluate(
			() => (globalThis as unknown as { longest: { of: number } }).longest.of,
		);
	};
	await measure('a tick', 'checklists/member/', ['li input[type=checkbox]']);
	await measure('only what is left', 'checklists/member/', ['[data-only-open]']);
	await measure('the settings', ARTICLE, [
		'study-settings summary',
		'study-settings label:has([value=huge])',
	]);
	await measure('the wrong ones', 'review/', ['button:has-text("做错题")']);
	await page.evaluate(() => localStorage.clear());
	await measure('an option, 提交, 下一题', 'quizzes/purpose/', [
		'fieldset label:visible',
		'button:has-text("提交"):visible',
		'button:has-text("下一题"):visible',
	]);
	await measure('a paper begun, 交卷, and once more', 'exams/general/', [
		'button:has-text("不计时开始")',
		'button:has-text("交卷"):visible',
		'dialog[open] button:has-text("交卷")',
	]);
	await context.close();
	return found;
}

/** From the click to what is seen of the next page, at a desk, the pointer having rested on the link before. */
async function afterHover(browser: Browser, base: string): Promise<number> {
	const found: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		await slowDown(page, { latency: 40, bytesPerSecond: 1_250_000 });
		await page.goto(`${base}topics/`, { waitUntil: 'networkidle' });
		const link = page.locator('main a[href$="ideals/"]').first();
		await link.hover();
		await page.waitForTimeout(600);
		await link.click();
		await page.waitForURL('**/ideals/');
		await page.waitForLoadState('load');
		await page.waitForTimeout(200);
		found.push(
			await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]!.startTime),
		);
		await page.close();
	}
	return median(found);
}

const folder = mkdtempSync(path.join(tmpdir(), 'study-paint-'));
cpSync('dist', folder, { recursive: true });
const floor = Buffer.from(floorOf(readFileSync(path.join(folder, ARTICLE, 'index.html'), 'utf8')));
mkdirSync(path.join(folder, 'floor'));
writeFileSync(path.join(folder, 'floor/index.html'), floor);
writeFileSync(path.join(folder, 'floor/index.html.br'), brotliCompressSync(floor));
const server = await startServer('nginx', folder, '/');
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
try {
	const seen = new Map<string, Seen[]>();
	for (let round = 0; round < ROUNDS; round++)
		for (const page of ['floor/', ...PAGES]) {
			const of = seen.get(page) ?? [];
			of.push(await firstVisit(browser, server.base + page));
			seen.set(page, of);
		}
	const of = (page: string, what: keyof Seen): number => median(seen.get(page)!.map((one) => one[what]));
	for (const page of seen.keys())
		console.log(
			`/${page}: painted ${of(page, 'painted').toFixed(0)} ms, largest ${of(page, 'largest').toFixed(0)}, usable ${of(page, 'usable').toFixed(0)}`,
		);
	console.log(
		`article / floor, first paint: ${(of(ARTICLE, 'painted') / of('floor/', 'painted')).toFixed(2)} (at most 1.5)`,
	);
	for (const [name, longest] of Object.entries(await taps(browser, server.base)))
		console.log(`${name}: answered within ${longest} ms, processor four times slower (at most 100)`);
	console.log(
		`next page after a hover: ${(await afterHover(browser, server.base)).toFixed(0)} ms (at most 150)`,
	);
} finally {
	await browser.close();
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
}
