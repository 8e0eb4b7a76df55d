import type { Page } from '@playwright/test';
import { unfold } from './pages/unfold.ts';
import { expect, test } from './site.ts';

/** A browser that lacks something, as some readers' do. */
const LACKING: Record<string, (page: Page) => Promise<unknown>> = {
	'word segmentation, service workers and trusted types': (page) =>
		page.addInitScript(() => {
			Object.defineProperty(Intl, 'Segmenter', { value: undefined });
			delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
			Object.defineProperty(window, 'trustedTypes', { value: undefined });
		}),
	storage: (page) =>
		page.addInitScript(() => {
			for (const name of ['localStorage', 'sessionStorage'])
				Object.defineProperty(window, name, {
					get() {
						throw new DOMException('blocked', 'SecurityError');
					},
				});
		}),
};

for (const [what, remove] of Object.entries(LACKING)) {
	test(`without ${what} a reader reads, searches, practises and ticks`, async ({ page }) => {
		await remove(page);
		await page.goto('./topics/ideals/');
		await expect(page.locator('h1')).toHaveText('理想信念');
		await page.goto('./search/?q=读书班');
		await expect(page.locator('#search-results > li').first()).toBeVisible({ timeout: 20_000 });
		await page.goto('./quizzes/ideals/#all');
		const question = page
			.locator('study-question[data-kind=single], study-question[data-kind=judge]')
			.first();
		await question.getByRole('radio').first().check();
		await question.getByRole('button', { name: '提交' }).click();
		await expect(question.getByRole('status')).toContainText(/回答(?:正确|错误)/);
		await page.goto('./checklists/member/');
		await page.locator('#item-member-textbooks').check();
		await expect(page.locator('#item-member-textbooks')).toBeChecked();
		await page.goto('./my/#offline');
		await unfold(page, 'backup');
		await expect(page.getByRole('button', { name: '导出备份' })).toBeVisible();
		if (what !== 'storage') await expect(page.locator('study-offline')).toContainText('不支持离线保存');
	});
}
