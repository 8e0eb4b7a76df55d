import type { Page } from '@playwright/test';
import { SMALL_PATH } from '../browser/serve-folder.ts';
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
		await page.goto(`${SMALL_PATH}topics/alarm/`);
		await expect(page.locator('h1')).toHaveText('报告火警');
		await page.goto(`${SMALL_PATH}search/?q=火警`);
		await expect(page.locator('#search-results > li').first()).toBeVisible({ timeout: 20_000 });
		await page.goto(`${SMALL_PATH}quizzes/alarm/#all`);
		const question = page
			.locator('study-question[data-kind=single], study-question[data-kind=judge]')
			.first();
		await question.getByRole('radio').first().check();
		await question.getByRole('button', { name: '提交' }).click();
		await expect(question.getByRole('status')).toContainText(/回答(?:正确|错误)/);
		await page.goto(`${SMALL_PATH}checklists/staff/`);
		await page.locator('#item-staff-lesson').check();
		await expect(page.locator('#item-staff-lesson')).toBeChecked();
		await page.goto(`${SMALL_PATH}my/#offline`);
		await unfold(page, 'backup');
		await expect(page.getByRole('button', { name: '导出备份' })).toBeVisible();
		if (what !== 'storage') await expect(page.locator('study-offline')).toContainText('不支持离线保存');
	});
}
