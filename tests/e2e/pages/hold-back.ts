import type { Page } from '@playwright/test';

/** Holds requests back, as a slow line does; what it gives lets them go on. */
export async function holdBack(page: Page, pattern: string | RegExp): Promise<() => void> {
	let letGo = (): void => undefined;
	const isOver = new Promise<void>((resolve) => (letGo = resolve));
	await page.route(pattern, async (route) => {
		await isOver;
		await route.continue();
	});
	return letGo;
}
