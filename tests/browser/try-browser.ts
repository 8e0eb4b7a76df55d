import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What came of starting a browser: whether it can write Chinese, or why it did not start. */
export type Trial = { writesChinese: boolean } | { fault: string };

/** Starts a browser and lets it draw: a file that is there may still lack its libraries, and a system its fonts. */
export async function tryBrowser(executablePath: string): Promise<Trial> {
	try {
		const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 30_000 });
		try {
			return { writesChinese: await writesChinese(await browser.newPage()) };
		} finally {
			await browser.close();
		}
	} catch (error) {
		return { fault: (error as Error).message.split('\n').slice(0, 8).join('\n') };
	}
}

/** Without a Chinese font every character is the same box. */
const writesChinese = (page: Page): Promise<boolean> =>
	page.evaluate(() => {
		const drawn = ['学', '永'].map((character) => {
			const canvas = document.createElement('canvas');
			canvas.width = canvas.height = 40;
			const context = canvas.getContext('2d')!;
			context.font = '32px sans-serif';
			context.fillText(character, 4, 32);
			return canvas.toDataURL();
		});
		return drawn[0] !== drawn[1];
	});
