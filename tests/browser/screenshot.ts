import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/office/pdf/find-browser.ts';
import { serveFolder } from './serve-folder.ts';

/**
 * Photographs pages of the built site: `npm run screenshot` renews the README's picture;
 * `npm run screenshot -- FOLDER PATH…` puts phone, desktop, dark and 特大 pictures of the paths into a folder.
 */
const [folder, ...paths] = process.argv.slice(2);
const { base, server } = await serveFolder('dist');
try {
	const executablePath = findBrowser();
	const browser = await chromium.launch({
		...(executablePath && { executablePath }),
		args: ['--no-sandbox'],
	});
	if (!folder) {
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		await page.goto(`${base}/`);
		await page.screenshot({ path: new URL('home.png', import.meta.url).pathname });
	} else {
		const looks = [
			{ name: 'desktop', width: 1280, height: 900 },
			{ name: 'phone', width: 390, height: 844 },
			{ name: 'phone-dark', width: 390, height: 844, dark: true },
			{ name: 'huge', width: 390, height: 844, huge: true },
		];
		for (const { name, width, height, dark, huge } of looks) {
			const page = await browser.newPage({
				viewport: { width, height },
				colorScheme: dark ? 'dark' : 'light',
			});
			for (const path of paths) {
				await page.goto(base + path);
				if (huge) await page.evaluate(() => (document.documentElement.dataset['size'] = 'huge'));
				const file = `${path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home'}-${name}.png`;
				await page.screenshot({ path: `${folder}/${file}` });
			}
			await page.close();
		}
	}
	await browser.close();
} finally {
	server.close();
}
