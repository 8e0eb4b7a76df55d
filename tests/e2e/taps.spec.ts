import type { Locator, Page } from '@playwright/test';
import { RecordPage } from './pages/record-page.ts';
import { MOVING, expect, test } from './site.ts';

/** How many taps a task takes; the wrong ones, two taps away, are in `review/review.spec.ts`. */
class Thumb {
	taps = 0;
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	async tap(what: Locator): Promise<void> {
		await expect(what).toBeVisible();
		await what.tap();
		this.taps += 1;
	}
}

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, ...MOVING });

test.describe('from home, with a thumb,', () => {
	test('what is due this month is seen at once, and a seminar is prepared in two taps', async ({ page }) => {
		await page.clock.setFixedTime(new Date('2023-09-20T09:00:00+08:00'));
		await page.goto('./');
		await expect(page.getByRole('link', { name: '报送突出问题' })).toBeInViewport({ ratio: 1 });
		await expect(page.getByText('还有8天')).toBeInViewport({ ratio: 1 });
		const thumb = new Thumb(page);
		await thumb.tap(page.getByRole('link', { name: '备一次研讨' }));
		await thumb.tap(page.getByRole('main').getByRole('link', { name: '担当作为' }));
		await expect(page.getByRole('heading', { name: '十分钟准备' })).toBeInViewport();
		expect(thumb.taps).toBe(2);
	});

	test('a hand-out is in the window for printing after two taps', async ({ page }) => {
		await page.addInitScript(() => {
			globalThis.print = () => document.documentElement.setAttribute('data-printed', location.pathname);
		});
		const thumb = new Thumb(page);
		await page.goto('./');
		await thumb.tap(page.getByRole('link', { name: '打印带走' }));
		const sheet = page.getByRole('main').getByRole('link', { name: '理想信念' }).first();
		await expect(sheet).toBeInViewport();
		await thumb.tap(sheet);
		await expect(page.locator('html')).toHaveAttribute('data-printed', /\/topics\/ideals\/$/);
		expect(thumb.taps).toBe(2);
	});

	test('a new phone gets the record after three taps', async ({ page }) => {
		await new RecordPage(page).seed({ ticks: RecordPage.done() });
		await page.goto('./');
		const thumb = new Thumb(page);
		await thumb.tap(page.getByRole('navigation', { name: '手机导航' }).getByRole('link', { name: '我的' }));
		await thumb.tap(page.getByRole('link', { name: '搬到新手机' }));
		await thumb.tap(page.getByRole('button', { name: '生成链接和二维码' }));
		await expect(page.getByRole('img', { name: '带着记录的二维码' })).toBeVisible();
		expect(thumb.taps).toBe(3);
	});
});
