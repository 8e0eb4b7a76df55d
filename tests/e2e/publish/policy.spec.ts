import { expect, test, watch } from '../site.ts';

/** What breaks the policy, and what a fault says of it. */
const HARMS: Readonly<Record<string, readonly [harm: () => unknown, said: RegExp]>> = {
	'an inline script': [
		() => document.head.append(Object.assign(document.createElement('script'), { text: '1' })),
		/TrustedScript|inline script/,
	],
	'text as HTML': [() => (document.body.innerHTML = '<p>x'), /TrustedHTML/],
	'another site': [() => fetch('https://example.com/').catch(() => undefined), /example\.com/],
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
	for (const [what, [harm, said]] of Object.entries(HARMS))
		await test.step(what, async () => {
			expect(faults.join('\n')).not.toMatch(said);
			await page.evaluate(harm).catch(() => undefined);
			await expect.poll(() => faults.join('\n')).toMatch(said);
		});
	await context.close();
});
