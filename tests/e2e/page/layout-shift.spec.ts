import type { Page, Route } from '@playwright/test';
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

/** Waits until what a page is made of so far is seen. */
async function painted(): Promise<void> {
	await new Promise<void>((resolve) =>
		new PerformanceObserver((list, observer) => {
			if (list.getEntriesByName('first-contentful-paint').length === 0) return;
			observer.disconnect();
			resolve();
		}).observe({ type: 'paint', buffered: true }),
	);
	for (const frame of [1, 2]) await new Promise((resolve) => requestAnimationFrame(() => resolve(frame)));
}

/**
 * Has everything that scripts are, and ask for, come as late as on the slowest of machines and networks: one file
 * after the other, each once the page was seen without it.
 */
async function comeLate(tab: Page): Promise<void> {
	let turn = Promise.resolve();
	await tab.route('**/*', (route: Route) => {
		if (!['script', 'fetch', 'xhr', 'other'].includes(route.request().resourceType()))
			return route.continue();
		turn = turn
			.then(() => tab.evaluate(painted))
			.then(() => route.continue())
			// Of a page that was left.
			.catch(() => undefined);
		return turn;
	});
}

async function shiftsOf(page: Page, base: string, path: string): Promise<Shifts> {
	// A page that stands there already would not come again.
	if (page.url().split('#')[0] === new URL(path, base).href.split('#')[0]) await page.goto('about:blank');
	await page.goto(path, { waitUntil: 'networkidle' });
	// What counts a record for a reminder waits until nothing else is to do.
	await page.waitForTimeout(300);
	return page.evaluate(() => (globalThis as unknown as { shifts: Shifts }).shifts);
}

const PAGES = [...pageKinds, './exams/topics/', './search/?q=读书笔记', './checklists/mine/#own-list'];
/** What shows something of the record; elsewhere there comes with an empty one nothing that does not with a filled one. */
const OF_RECORD =
	/^\.\/(?:$|(?:quizzes|exams|review|checklists|my|worksheets|schedule|topics|materials|search)\/)/;
/** Looked at side by side: a tab mostly waits. */
const TABS = 4;

for (const [at, [width, height]] of Object.entries(WIDTHS)) {
	for (const state of ['empty', 'filled']) {
		test(
			`with an ${state} record no page jumps about however late its scripts come, ${at}`.replace(
				'an f',
				'a f',
			),
			async ({ page, context, baseURL }) => {
				test.setTimeout(240_000);
				if (state === 'filled') await fillRecord(page);
				await context.addInitScript(watchShifts);
				const left = state === 'filled' ? [...PAGES] : PAGES.filter((path) => OF_RECORD.test(path));
				const jumping: string[] = [];
				const walk = async (): Promise<void> => {
					const tab = await context.newPage();
					await tab.setViewportSize({ width, height });
					await comeLate(tab);
					for (let path = left.shift(); path !== undefined; path = left.shift()) {
						const { total, moved } = await shiftsOf(tab, baseURL!, path);
						if (total >= LIMIT) jumping.push([`${path} ${total.toFixed(3)}`, ...moved].join('\n  '));
					}
				};
				await Promise.all(Array.from({ length: TABS }, walk));
				expect(jumping).toEqual([]);
			},
		);
	}
}
