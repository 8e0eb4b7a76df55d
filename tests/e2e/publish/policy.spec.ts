import { expect, test, watch } from '../site.ts';

const HARMS = {
	'an inline script': () =>
		document.head.append(Object.assign(document.createElement('script'), { text: '1' })),
	'text as HTML': () => (document.body.innerHTML = '<p>x'),
	'another site': () => fetch('https://example.com/').catch(() => undefined),
};

test('the browser tests notice an inline script, text as HTML, and another site', async ({
	browser,
	baseURL,
}) => {
	// Not that of every test, which would fail at these.
	const context = await browser.newContext();
	const faults = watch(context, new URL(baseURL!).hostname);
	const page = await context.newPage();
	await page.goto(`${baseURL!}topics/`);
	expect(faults).toEqual([]);
	for (const [what, harm] of Object.entries(HARMS))
		await test.step(what, async () => {
			const before = faults.length;
			await page.evaluate(harm as () => unknown).catch(() => undefined);
			await expect.poll(() => faults.length).toBeGreaterThan(before);
		});
	await context.close();
});
