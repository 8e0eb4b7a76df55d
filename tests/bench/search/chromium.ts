import { chromium } from '@playwright/test';
import { findBrowser } from '../../../src/office/pdf/find-browser.ts';
import { askPage, askStock } from './in-page.ts';
import type { Answer, Asked } from './in-page.ts';

/** A browser with the search page open. */
export interface Asker {
	ask(asked: Asked[]): Promise<Answer[]>;
	/** Median of a warm query, ours and stock Pagefind's, in milliseconds. */
	latency?(queries: string[]): Promise<{ ours: number; stock: number }>;
	close(): Promise<void>;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * @param stock where Pagefind's own script lies beside the same index (stock.ts)
 * @param without globals that the page has to do without, `Intl.Segmenter`
 */
export async function openChromium(
	base: string,
	stock: string,
	without: readonly string[] = [],
): Promise<Asker> {
	const executablePath = findBrowser();
	const browser = await chromium.launch({
		...(executablePath && { executablePath }),
		args: ['--no-sandbox'],
	});
	const page = await browser.newPage();
	for (const name of without)
		await page.addInitScript(`delete ${name.includes('.') ? name : `window.${name}`}`);
	await page.goto(`${base}/search/`);
	await page.waitForFunction(() => customElements.get('study-search'));
	return {
		ask: (asked) => page.evaluate(`(${askPage})(${JSON.stringify(asked)}, '/')`),
		async latency(queries) {
			const asked = queries.map((query) => ({ query }));
			const run = `(${askPage})(${JSON.stringify(asked)}, '/')`;
			const other = await browser.newPage();
			await other.goto(stock);
			const runStock = `(${askStock})(${JSON.stringify(queries)}, '/pagefind/pagefind.js')`;
			// Once to warm up, then by turns.
			await page.evaluate(run);
			await other.evaluate(runStock);
			const ours = ((await page.evaluate(run)) as Answer[]).map(({ milliseconds }) => milliseconds);
			return { ours: median(ours), stock: median((await other.evaluate(runStock)) as number[]) };
		},
		close: () => browser.close(),
	};
}
