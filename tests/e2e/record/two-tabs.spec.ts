import { expect, test } from '../site.ts';
import type { Page } from '@playwright/test';
import { RecordPage, TICK } from '../pages/record-page.ts';

const EACH = 200;

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

test('two tabs that tick at the same time in a very long record lose none, though one is closed at once', async ({
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
	await pages[1]!.close();
	await expect.poll(() => record.stored('ticks:journal')).toBeNull();
	const items = await record.items();
	const ticked = Object.keys(items).filter((id) => id.startsWith('long-') && items[id]!['status'] === 'done');
	expect(ticked).toHaveLength(80);
});
