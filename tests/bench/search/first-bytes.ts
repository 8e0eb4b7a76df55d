import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../../src/office/pdf/find-browser.ts';
import type { Draw } from './draw.ts';

/** So many fresh visits are weighed. */
const VISITS = 25;

/**
 * What a first query costs beyond the page itself, until the first result is there: scripts of search, Pagefind, index
 * and texts, brotli where that is smaller.
 */
export async function measureBytes(
	base: string,
	draws: readonly Draw[],
): Promise<{ median: number; most: number; script: number }> {
	const executablePath = findBrowser();
	const browser = await chromium.launch({
		...(executablePath && { executablePath }),
		args: ['--no-sandbox'],
	});
	const totals: number[] = [];
	let script = 0;
	for (const { query } of draws.filter((draw) => draw.class === 'verbatim').slice(0, VISITS)) {
		const context = await browser.newContext();
		const page = await context.newPage();
		await page.goto(`${base}/`, { waitUntil: 'networkidle' });
		const bodies: Promise<[string, number]>[] = [];
		page.on('response', (response) => {
			bodies.push(
				response
					.body()
					.then((body) => [response.url(), Math.min(body.length, brotliCompressSync(body).length)]),
			);
		});
		await page.keyboard.press('Control+k');
		await page.locator('dialog input').fill(query);
		await page.locator('dialog .search-results > li').first().waitFor();
		const sizes = await Promise.all(bodies);
		totals.push(sizes.reduce((sum, [, size]) => sum + size, 0));
		script = sizes.filter(([url]) => url.includes('/_astro/')).reduce((sum, [, size]) => sum + size, 0);
		await context.close();
	}
	await browser.close();
	totals.sort((a, b) => a - b);
	return { median: totals[Math.floor(totals.length / 2)] ?? 0, most: totals.at(-1) ?? 0, script };
}
