import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test as withoutPage } from '@playwright/test';
import { SITE } from '../browser/built-folders.ts';
import { DEEP_PATH } from '../browser/serve-folder.ts';
import { expect, test } from '../e2e/site.ts';
import { startServer } from './start-server.ts';
import type { ServerName, StartedServer } from './start-server.ts';

const script = readdirSync(path.join(SITE, '_astro')).find((name) => name.endsWith('.js'))!;

/** The answer as it comes over the wire; fetch would ask for every packing. */
const ask = (base: string, address: string, packing = 'identity'): Promise<Response> =>
	fetch(new URL(address, base), { headers: { 'accept-encoding': packing }, redirect: 'manual' });

// Each server by itself, its tests in turn.
test.describe.configure({ mode: 'parallel' });

for (const at of ['/', DEEP_PATH])
	for (const name of ['nginx', 'caddy', 'python'] as const satisfies ServerName[]) {
		test.describe(`on ${name} at ${at}`, () => {
			test.describe.configure({ mode: 'default' });
			let server: StartedServer;
			test.beforeAll(async () => {
				server = await startServer(name, SITE, at);
			});
			test.afterAll(() => server?.stop());

			test('the site is read, searched and ticked, with and without a slash at the end', async ({ page }) => {
				await page.goto(`${server.base}topics/ideals`);
				await expect(page).toHaveURL(`${server.base}topics/ideals/`);
				await page.getByRole('link', { name: '清单', exact: true }).first().click();
				await expect(page).toHaveURL(`${server.base}checklists/`);
				await page.goto(`${server.base}checklists/member/`);
				await page.locator('#item-member-textbooks').check();
				await page.goto(`${server.base}search/?q=读书班`);
				const first = page.locator('#search-results > li a').first();
				await expect(first).toBeVisible({ timeout: 15_000 });
				await first.click();
				await expect(page.locator('main')).toContainText('读书班');
				// Python has no configuration; it shows what a plain server does.
				if (name === 'python') return;
				await test.step('a missing address is answered with 404 and a styled page that leads home', async () => {
					const answer = await page.goto(`${server.base}nowhere/at/all/`);
					expect(answer?.status()).toBe(404);
					await expect(page.locator('.band')).toHaveCSS('background-color', 'rgb(155, 27, 30)');
					const home = page.getByRole('link', { name: '首页' }).first();
					await expect(home).toHaveAttribute('href', server.base);
					await home.click();
					await expect(page).toHaveURL(server.base);
				});
			});
			if (name === 'python') return;

			withoutPage('finds nothing to warn of in the sample', () => {
				// Switched off in the sample on purpose; Caddy warns of either.
				const meant = /admin endpoint disabled|automatic HTTPS is completely disabled/;
				const said = server
					.said()
					.split('\n')
					.filter((line) => !meant.test(line));
				expect(said.join('\n')).not.toMatch(/warn|duplicate|emerg/i);
			});

			withoutPage('says what a page cannot say of itself', async () => {
				for (const address of ['./', 'nowhere/at/all/', `_astro/${script}`]) {
					const { headers } = await ask(server.base, address);
					expect(headers.get('x-content-type-options')).toBe('nosniff');
					expect(headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
					expect(headers.get('referrer-policy')).toBe('no-referrer');
					expect(headers.get('permissions-policy')).toContain('camera=()');
					expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
					expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
					expect(headers.get('server') ?? '', 'the version of the server').not.toMatch(/\d/);
				}
			});

			withoutPage('keeps what is hashed for ever and has the rest checked each time', async () => {
				const cached = async (address: string): Promise<string | null> =>
					(await ask(server.base, address)).headers.get('cache-control');
				expect(await cached(`_astro/${script}`)).toBe('public, max-age=31536000, immutable');
				for (const address of [
					'./',
					'sw.js',
					'offline.json',
					'pagefind/pagefind-entry.json',
					'topics/ideals/',
				])
					expect(await cached(address), address).toBe('no-cache');
				const { headers } = await ask(server.base, 'sw.js');
				const again = await fetch(new URL('sw.js', server.base), {
					headers: { 'if-none-match': headers.get('etag')!, 'accept-encoding': 'identity' },
				});
				expect(again.status).toBe(304);
			});

			withoutPage('sends what the build packed', async () => {
				for (const packing of ['br', 'gzip']) {
					const answer = await ask(server.base, 'topics/ideals/', packing);
					expect(answer.headers.get('content-encoding')).toBe(packing);
					expect(await answer.text()).toContain('<!DOCTYPE html>');
				}
				expect((await ask(server.base, './')).headers.get('content-encoding')).toBeNull();
			});

			withoutPage('names types that browsers believe', async () => {
				const type = async (address: string): Promise<string> =>
					(await ask(server.base, address)).headers.get('content-type') ?? '';
				expect(await type('./')).toMatch(/^text\/html; charset=utf-8$/i);
				expect(await type('sw.js')).toMatch(/^(?:text|application)\/javascript/);
				expect(await type('schedule.ics')).toMatch(/^text\/calendar; charset=utf-8$/i);
				expect(await type('manifest.webmanifest')).toMatch(/^application\/manifest\+json/);
				expect(await type('favicon.svg')).toMatch(/^image\/svg\+xml/);
			});

			withoutPage('shows no list of the files in a folder', async () => {
				for (const folder of ['_astro/', 'pagefind/fragment/']) {
					const answer = await ask(server.base, folder);
					expect(answer.status, folder).toBe(404);
					expect(await answer.text()).toContain('没有这个页面');
				}
			});
		});
	}
