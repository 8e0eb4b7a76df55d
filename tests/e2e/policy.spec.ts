import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test, watch } from './site.ts';

const dist = path.resolve(import.meta.dirname, '../../dist');

test('every page carries a policy without unsafe-inline, before anything it could let in', () => {
	const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.html'),
	);
	expect(pages.length).toBeGreaterThan(60);
	for (const page of pages) {
		const html = readFileSync(path.join(dist, page), 'utf8');
		const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html);
		expect(policy, page).not.toBeNull();
		const scripts = policy![1]!.split('; ').find((rule) => rule.startsWith('script-src '));
		expect(scripts, page).not.toContain("'unsafe-");
		expect(policy![1], page).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
		expect(policy![1], page).toContain("require-trusted-types-for 'script'");
		const first = html.search(/<script|<style|<link/);
		expect(policy!.index, page).toBeLessThan(first < 0 ? html.length : first);
	}
});

for (const [what, harm] of [
	[
		'an inline script',
		() => document.head.append(Object.assign(document.createElement('script'), { text: '1' })),
	],
	['text as HTML', () => (document.body.innerHTML = '<p>x')],
	['another site', () => fetch('https://example.com/').catch(() => undefined)],
] as const) {
	test(`the browser tests notice ${what}`, async ({ baseURL }) => {
		const executablePath = test.info().project.use.launchOptions?.executablePath;
		const browser = await chromium.launch({
			...(executablePath && { executablePath }),
			args: ['--no-sandbox'],
		});
		const context = await browser.newContext();
		const faults = watch(context, new URL(baseURL!).hostname);
		const page = await context.newPage();
		await page.goto(`${baseURL!}topics/`);
		expect(faults).toEqual([]);
		await page.evaluate(harm as () => unknown).catch(() => undefined);
		await expect(() => expect(faults.length).toBeGreaterThan(0)).toPass({ timeout: 5000 });
		await browser.close();
	});
}
