import { chromium } from '@playwright/test';
import { expect, test, watch } from '../site.ts';

const HARMS = {
	'an inline script': () =>
		document.head.append(Object.assign(document.createElement('script'), { text: '1' })),
	'text as HTML': () => (document.body.innerHTML = '<p>x'),
	'another site': () => fetch('https://example.com/').catch(() => undefined),
};

test('the browser tests notice an inline script, text as HTML, and another site', async ({ baseURL }) => {
	const executablePath = test.info().project.use.launchOptions?.executablePath;
	const browser = await chromium.launch({
		...(executablePath && { executablePath }),
		args: ['--no-sandbox'],
	});
	for (const [what, harm] of Object.entries(HARMS))
		await test.step(what, async () => {
			const context = await browser.newContext();
			const faults = watch(context, new URL(baseURL!).hostname);
			const page = await context.newPage();
			await page.goto(`${baseURL!}topics/`);
			expect(faults).toEqual([]);
			await page.evaluate(harm as () => unknown).catch(() => undefined);
			await expect(() => expect(faults.length).toBeGreaterThan(0)).toPass({ timeout: 15_000 });
			await context.close();
		});
	await browser.close();
});
