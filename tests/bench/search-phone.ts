import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { slowDown } from '../browser/slow-down.ts';
import { findBrowser } from '../../src/office/pdf/find-browser.ts';
import { readCorpus } from './search/corpus.ts';
import { servePacked } from './search/serve-packed.ts';
import { buildStockSite } from './search/stock-site.ts';

/**
 * `npm run bench:search-phone`: the first result on a slow phone (processor four times slower, 400 ms, 400 kbit/s) here
 * and in Starlight as it comes, on the same pages by turns; then how long a keystroke holds a frame up. Options:
 * `--built DIR` the built site, `--times N` visits of each, `--query TEXT`.
 */
const { values } = parseArgs({
	options: {
		built: { type: 'string', default: 'dist' },
		times: { type: 'string', default: '3' },
		query: { type: 'string', default: '走访慰问' },
		question: { type: 'string', default: '什么时候交问题清单' },
	},
});
const root = path.resolve(import.meta.dirname, '../..');
const SLOWER = 4;
const PHONE = { width: 412, height: 840 };
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1]!;

interface Site {
	base: string;
	page: string;
	open: string;
	input: string;
	result: string;
}

/** A fresh phone: nothing in its cache. */
async function phone(browser: Browser, isSlowNetwork = true): Promise<Page> {
	const context = await browser.newContext({ viewport: PHONE });
	const page = await context.newPage();
	// -1 is as quick as the machine is.
	await slowDown(page, {
		processor: SLOWER,
		latency: isSlowNetwork ? 400 : 0,
		bytesPerSecond: isSlowNetwork ? 50_000 : -1,
	});
	return page;
}

/** Milliseconds from the query being typed to the first result. */
async function typed(browser: Browser, site: Site, query: string, whenOpened: number): Promise<number> {
	const page = await phone(browser);
	await page.goto(site.base + site.page, { waitUntil: 'load', timeout: 120_000 });
	await page.waitForTimeout(3000);
	await page.locator(site.open).first().click();
	await page.locator(site.input).first().waitFor();
	await page.waitForTimeout(whenOpened);
	const began = performance.now();
	await page.locator(site.input).first().fill(query);
	await page.locator(site.result).first().waitFor({ timeout: 120_000 });
	const took = performance.now() - began;
	await page.context().close();
	return took;
}

/** Milliseconds from the address of a search to its first result. */
async function addressed(browser: Browser, site: Site, query: string): Promise<number> {
	const page = await phone(browser);
	const began = performance.now();
	await page.goto(`${site.base}/search/?q=${encodeURIComponent(query)}`, {
		waitUntil: 'commit',
		timeout: 120_000,
	});
	await page.locator('#search-results > li').first().waitFor({ timeout: 120_000 });
	const took = performance.now() - began;
	await page.context().close();
	return took;
}

/** The longest that anything holds up a frame while a question is typed, character by character: first cold, then warm. */
async function keystrokes(
	browser: Browser,
	site: Site,
	question: string,
): Promise<[cold: number, warm: number]> {
	const page = await phone(browser, false);
	await page.goto(site.base + site.page, { waitUntil: 'load' });
	await page.locator(site.open).first().click();
	await page.locator(site.input).first().waitFor();
	await page.waitForTimeout(1500);
	const longest = async (): Promise<number> => {
		await page.evaluate(() => {
			const held = window as unknown as { longest: number; watch?: PerformanceObserver };
			held.longest = 0;
			held.watch?.disconnect();
			held.watch = new PerformanceObserver((list) => {
				for (const { duration } of list.getEntries()) held.longest = Math.max(held.longest, duration);
			});
			held.watch.observe({ type: 'longtask' });
		});
		await page.locator(site.input).first().fill('');
		for (let end = 1; end <= question.length; end++) {
			await page.locator(site.input).first().fill(question.slice(0, end));
			await page.waitForTimeout(700);
		}
		await page.waitForTimeout(1500);
		return page.evaluate(() => (window as unknown as { longest: number }).longest);
	};
	const result: [number, number] = [await longest(), await longest()];
	await page.context().close();
	return result;
}

const built = path.resolve(root, values.built);
const corpus = readCorpus(built);
const [own, stock] = [await servePacked(built), await servePacked(buildStockSite(root, corpus))];
const page = `/${corpus.pages.find(({ path: at }) => at.split('/').length > 2)!.path}`;
const ours: Site = {
	...{ base: own.base, page, open: 'study-search-button a', input: 'dialog input' },
	result: 'dialog .search-results > li',
};
const theirs: Site = {
	...{ base: stock.base, page, open: 'button[data-open-modal]', input: '.pagefind-ui__search-input' },
	result: '.pagefind-ui__result',
};
const executablePath = findBrowser();
const browser = await chromium.launch({
	...(executablePath && { executablePath }),
	args: ['--no-sandbox'],
});
try {
	for (const [name, whenOpened] of [
		['typed at once', 0],
		['typed three seconds after the search was opened', 3000],
	] as const) {
		const times: [number[], number[], number[]] = [[], [], []];
		for (let turn = 0; turn < Number(values.times); turn++) {
			times[0].push(await typed(browser, ours, values.query, whenOpened));
			times[1].push(await typed(browser, theirs, values.query, whenOpened));
			times[2].push(await typed(browser, ours, values.question, whenOpened));
		}
		const [mine, peer, asked] = times.map(median) as [number, number, number];
		console.log(
			`first result, ${name}: ours ${mine.toFixed(0)} ms, stock Starlight ${peer.toFixed(0)} ms, ratio ${(mine / peer).toFixed(2)} (at most 1); a question ${asked.toFixed(0)} ms`,
		);
	}
	const addresses: number[] = [];
	for (let turn = 0; turn < Number(values.times); turn++)
		addresses.push(await addressed(browser, ours, values.query));
	console.log(`first result, /search/?q=: ${median(addresses).toFixed(0)} ms`);
	const [cold, warm] = await keystrokes(browser, ours, values.question);
	console.log(
		`longest task of a keystroke, processor ${SLOWER} times slower: ${cold.toFixed(0)} ms cold, ${warm.toFixed(0)} ms warm (at most 50; 0: none over 50)`,
	);
} finally {
	await browser.close();
	own.close();
	stock.close();
}
