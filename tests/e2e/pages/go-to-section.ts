import type { Page } from '@playwright/test';

/** Follows a section's link in the header, or in the sheet of 目录 on a phone. */
export async function goToSection(page: Page, name: string): Promise<void> {
	const directory = page.getByRole('navigation', { name: '手机导航' }).getByRole('link', { name: '目录' });
	const isPhone = await directory.isVisible();
	if (isPhone) await directory.click();
	const around = isPhone
		? page.getByRole('region', { name: '目录' })
		: page.getByRole('navigation', { name: '主导航' });
	await around.getByRole('link', { name }).click();
}
