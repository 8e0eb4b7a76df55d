import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { findBrowser } from '../../src/office/pdf/find-browser.ts';
import { serveFolder } from '../browser/serve-folder.ts';
import { watchTicks } from './ticks.ts';

// `npm run bench:lists`: how long a tick takes in a list of 2,000 items beside 200 lists, in a slowed-down browser, from
// the mouse's click until it is stored and until the frame that shows it is made; and how much all of it takes up. The
// same clicks on a page of 60 bare boxes tell what the browser itself needs on this machine. Build first.
// `-- --profile file` keeps where the script's time went, for the browser's developer tools.
const ITEMS = 2000;
const LISTS = 200;
const TICKS = 60;
const SLOWDOWN = 4;
const FRAME = 1000 / 60;

const { base, server } = await serveFolder('dist');
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });

/** Clicks every other box of a page, one after the other. */
async function tick(page: Page, boxId: (at: number) => string, profile?: string): Promise<void> {
	const client = await page.context().newCDPSession(page);
	await page.evaluate(watchTicks);
	await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	if (profile) await client.send('Profiler.enable');
	if (profile) await client.send('Profiler.start');
	for (let at = 0; at < TICKS; at++) {
		const box = page.locator(`#${boxId(at)}`);
		await box.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
		// What scrolling and pointing cost is over before the click.
		await page.waitForTimeout(250);
		const { x, y, width, height } = (await box.boundingBox())!;
		await page.mouse.move(x + width / 2, y + height / 2);
		await page.waitForTimeout(250);
		await page.mouse.click(x + width / 2, y + height / 2);
		await page.locator(`html[data-ticks="${at + 1}"]`).waitFor({ state: 'attached' });
	}
	if (profile) writeFileSync(profile, JSON.stringify((await client.send('Profiler.stop')).profile));
	await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	await tell(page);
}

/** Prints what the ticks of a page took. */
async function tell(page: Page): Promise<void> {
	const ticks = await page.evaluate(() => performance.getEntriesByType('measure'));
	for (const name of new Set(ticks.map((entry) => entry.name))) {
		const sorted = ticks.filter((entry) => entry.name === name).map(({ duration }) => duration);
		sorted.sort((a, b) => a - b);
		const within = sorted.filter((duration) => duration <= FRAME).length;
		const [median, worst] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
		const figures = `median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`;
		console.log(`  ${name}: ${figures}, within a frame ${within} of ${sorted.length}`);
	}
}

try {
	console.log(`${ITEMS} items, ${LISTS} lists, ${TICKS} ticks, processor slowed ${SLOWDOWN} times`);
	const bare = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	await bare.setContent(
		Array.from({ length: TICKS }, (_, at) => `<p><input type=checkbox id=b${at}>${at}`).join(''),
	);
	console.log('bare boxes');
	await tick(bare, (at) => `b${at}`);
	await bare.close();

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
	console.log('the list');
	const asked = process.argv.indexOf('--profile');
	await tick(page, (at) => `item-own-item-${at * 7}`, asked > 0 ? process.argv[asked + 1] : undefined);
	const used = await page.evaluate(() =>
		Object.keys(localStorage).reduce((sum, key) => sum + key.length + localStorage.getItem(key)!.length, 0),
	);
	console.log(`storage: ${Math.round(used / 1024)} K characters`);
} finally {
	await browser.close();
	server.close();
}
