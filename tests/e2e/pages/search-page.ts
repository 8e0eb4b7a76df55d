import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

export const firstResult = (page: Page): Locator => page.locator('#search-results > li').first();
export const said = (page: Page): Locator => page.locator('.search-output [role=status]');

/** Asks on the search page that lies open, and waits until all of what was found is there. */
export async function ask(page: Page, query: string): Promise<void> {
	await page.getByRole('searchbox').fill(query);
	// The address changes when the search begins, which is said in the same moment.
	await expect(page).toHaveURL((url) => url.searchParams.get('q') === query);
	await expect(said(page)).not.toHaveText(/^$|正在|较慢/);
	// The results further down are drawn in the next turn.
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
}
