import type { Page } from '@playwright/test';
import { slowDown } from '../../browser/slow-down.ts';
import { pageKinds } from '../pages.ts';
import { fillRecord } from '../pages/filled-record.ts';
import { expect, test } from '../site.ts';

/** How far what a reader sees may jump about while a page comes (cumulative layout shift). */
const LIMIT = 0.02;
const WIDTHS = { phone: [390, 844], desk: [1280, 900] } as const;

/** Adds up what moves, with the names of what moved farthest. */
function watchShifts(): void {
	const seen = { total: 0, moved: [] as string[] };
	Object.assign(globalThis, { shifts: seen });
	const name = (node: Node | null): string => {
		const element = node instanceof Element ? node : node?.parentElement;
		return element ? `${element.localName}.${element.className}` : '?';
	};
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & {
			value: number;
			hadRecentInput: boolean;
			sources: { node: Node | null }[];
		})[]) {
			if (entry.hadRecentInput) continue;
			seen.total += entry.value;
			const moved = entry.sources.map(({ node }) => name(node)).join(' ');
			seen.moved.push(`${entry.value.toFixed(3)} at ${Math.round(entry.startTime)} ms: ${moved}`);
		}
	}).observe({ type: 'layout-shift', buffered: true });
}

interface Shifts {
	total: number;
	moved: string[];
}

async function shiftsOf(page: Page, path: string): Promise<Shifts> {
	await page.goto('about:blank');
	await page.goto(path, { waitUntil: 'networkidle' });
	// What counts a record for a reminder waits until nothing else is to do.
	await page.waitForTimeout(300);
	return page.evaluate(() => (globalThis as unknown as { shifts: Shifts }).shifts);
}

const PAGES = [...pageKinds, './exams/topics/', './search/?q=读书笔记', './checklists/mine/#own-list'];
/** Looked at side by side: a tab that is slowed down mostly waits. */
const TABS = 4;

for (const [at, [width, height]] of Object.entries(WIDTHS)) {
	for (const state of ['empty', 'filled']) {
		test(
			`with an ${state} record no page jumps about on a slow machine, ${at}`.replace('an f', 'a f'),
			async ({ page, context }) => {
				test.setTimeout(240_000);
				if (state === 'filled') await fillRecord(page);
				await context.addInitScript(watchShifts);
				const left = [...PAGES];
				const jumping: string[] = [];
				const walk = async (): Promise<void> => {
					const tab = await context.newPage();
					await tab.setViewportSize({ width, height });
					// What scripts ask for comes after the page is seen.
					const client = await slowDown(tab, { processor: 4, latency: 40, bytesPerSecond: 400_000 });
					await client.send('Network.setCacheDisabled', { cacheDisabled: true });
					for (let path = left.shift(); path !== undefined; path = left.shift()) {
						const { total, moved } = await shiftsOf(tab, path);
						if (total >= LIMIT) jumping.push([`${path} ${total.toFixed(3)}`, ...moved].join('\n  '));
					}
				};
				await Promise.all(Array.from({ length: TABS }, walk));
				expect(jumping).toEqual([]);
			},
		);
	}
}
