import { expect, test } from '../site.ts';
import type { Page } from '@playwright/test';
import { RecordPage, TICK } from '../pages/record-page.ts';

const EACH = 200;

/** Of what was added to the checklist, what is ticked. */
const tickedIn = (items: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string[] =>
	Object.keys(items).filter((id) => id.startsWith('long-') && items[id]!['status'] === 'done');

/** The checklist with so many more items, made of one of its own. */
async function openLong(page: Page): Promise<void> {
	await page.route('**/checklists/member/', async (route) => {
		const response = await route.fetch();
		const html = await response.text();
		const row = new RegExp(`<li[^>]*data-item="${TICK}"[\\s\\S]*?</li>`).exec(html)![0];
		const more = Array.from({ length: 2 * EACH }, (_, at) => row.replaceAll(TICK, `long-${at}`));
		await route.fulfill({ response, body: html.replace(row, () => row + more.join('')) });
	});
	await page.goto('./checklists/member/');
	// What is tested is the record; laying out a thousand rows after every tick would take most of the time.
	await page.evaluate(() => (document.body.style.display = 'none'));
}

test('two tabs that tick 200 different items each at the same time lose none', async ({ context }) => {
	test.setTimeout(120_000);
	const pages = [await context.newPage(), await context.newPage()];
	for (const page of pages) await openLong(page);
	await Promise.all(
		pages.map((page, tab) =>
			page.evaluate(
				async ([first, count]) => {
					for (let at = first!; at < first! + count!; at++) {
						document.querySelector<HTMLInputElement>(`#item-long-${at}`)!.click();
						await new Promise((resolve) => setTimeout(resolve));
					}
				},
				[tab * EACH, EACH],
			),
		),
	);
	for (const page of pages) {
		await expect
			.poll(() => page.locator('input[id^=item-long-]:checked').count(), { timeout: 30_000 })
			.toBe(2 * EACH);
		const items = await new RecordPage(page).items();
		expect(Object.keys(items).filter((id) => id.startsWith('long-'))).toHaveLength(2 * EACH);
	}
});

test('two tabs that tick at the same time in a very long record lose none, though one is closed', async ({
	context,
}) => {
	test.setTimeout(120_000);
	const pages = [await context.newPage(), await context.newPage()];
	const record = new RecordPage(pages[0]!);
	const others = Object.fromEntries(
		Array.from({ length: 1500 }, (_, at) => [
			`other-${at}`,
			{ status: 'todo', note: '备注'.repeat(20), at: 1 },
		]),
	);
	await record.seed({ ticks: others });
	for (const page of pages) await openLong(page);
	await Promise.all(
		pages.map((page, tab) =>
			page.evaluate(async (first) => {
				for (let at = first; at < first + 40; at++) {
					document.querySelector<HTMLInputElement>(`#item-long-${at}`)!.click();
					await new Promise((resolve) => setTimeout(resolve, 10));
				}
			}, tab * EACH),
		),
	);
	// What the other tab wrote in the very same moment stands over a tick until this one hears of it and writes again.
	const closing = new RecordPage(pages[1]!);
	await expect
		.poll(async () => {
			const stored = await Promise.all([closing.items(), closing.items('ticks:journal')]);
			return tickedIn(Object.assign({}, ...stored) as (typeof stored)[0]).length;
		})
		.toBe(80);
	await pages[1]!.close();
	await expect.poll(() => record.stored('ticks:journal')).toBeNull();
	const ticked = tickedIn(await record.items());
	expect(ticked).toHaveLength(80);
});
