import { chromium } from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';
import { serveFolder } from '../browser/serve-folder.ts';

// `npm run bench:lists`: how long a tick takes in a list of 2,000 items beside 200 lists, on a slowed-down browser, from
// the click until it is stored and until it is on screen; and how much all of it takes up. Build first.
const ITEMS = 2000;
const LISTS = 200;
const TICKS = 60;
const SLOWDOWN = 4;

const { base, server } = await serveFolder('dist');
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
try {
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	await page.goto(`${base}/checklists/mine/`);
	await page.evaluate(
		([items, lists]) => {
			const app = document.querySelector<HTMLMetaElement>('meta[name=site-id]')!.content;
			const made: Record<string, object> = {};
			const ticks: Record<string, object> = {};
			for (let at = 0; at < lists!; at++)
				made[`own-list-${at}`] = { kind: 'list', title: `第 ${at} 张清单`, order: at, at: 1 };
			for (let at = 0; at < items!; at++) {
				const text = `第 ${at} 条要做的事，十几个字长`;
				made[`own-item-${at}`] = { kind: 'item', list: 'own-list-0', text, order: at, at: 1 };
				ticks[`own-item-${at}`] = { status: at % 2 ? 'done' : 'todo', doneOn: '2023-09-28', at: 1 };
			}
			const keep = (kind: string, all: object): void =>
				localStorage.setItem(
					`${app}:${kind}`,
					JSON.stringify({ app, schema: 2, rev: 1, writer: 'bench', savedAt: 1, items: all }),
				);
			keep('lists', made);
			keep('ticks', ticks);
		},
		[ITEMS, LISTS],
	);
	await page.goto(`${base}/checklists/mine/#own-list-0`);
	await page.reload();
	await page.locator(`#item-own-item-${ITEMS - 1}`).waitFor({ state: 'attached' });
	const client = await page.context().newCDPSession(page);
	await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	const times = await page.evaluate(async (count) => {
		const found: { stored: number; shown: number }[] = [];
		for (let at = 0; at < count; at++) {
			const box = document.getElementById(`item-own-item-${at * 7}`)!;
			await new Promise((resolve) => setTimeout(resolve, 50));
			const began = performance.now();
			box.click();
			const stored = performance.now() - began;
			await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
			found.push({ stored, shown: performance.now() - began });
		}
		return found;
	}, TICKS);
	const used = await page.evaluate(() =>
		Object.keys(localStorage).reduce((sum, key) => sum + key.length + localStorage.getItem(key)!.length, 0),
	);
	const tell = (name: string, values: number[]): void => {
		const sorted = values.toSorted((a, b) => a - b);
		const [median, worst] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
		console.log(`${name}: median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`);
	};
	console.log(`${ITEMS} items, ${LISTS} lists, ${TICKS} ticks, processor slowed ${SLOWDOWN} times`);
	tell(
		'stored',
		times.map(({ stored }) => stored),
	);
	tell(
		'on screen',
		times.map(({ shown }) => shown),
	);
	console.log(`storage: ${Math.round(used / 1024)} K characters`);
} finally {
	await browser.close();
	server.close();
}
