import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** 离线保存 on the page of my own. */
export const part = (page: Page): Locator => page.locator('study-offline');
export const save = (page: Page): Locator => part(page).getByRole('button', { name: '离线保存' });

/** Saves the site that stands at an address. */
export async function saveAll(page: Page, base: string): Promise<void> {
	await page.goto(`${base}my/#offline`);
	await save(page).click();
	await expect(part(page).getByRole('status')).toContainText('已经保存', { timeout: 60_000 });
}
