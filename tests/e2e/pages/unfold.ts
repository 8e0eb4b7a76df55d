import type { Page } from '@playwright/test';

/** Opens a row of the page “我的”. */
export async function unfold(
	page: Page,
	row: 'backup' | 'move' | 'record-file' | 'offline' | 'erase' | 'shared-machine' | 'missed',
): Promise<void> {
	const details = page.locator(`#${row}`);
	if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
}
