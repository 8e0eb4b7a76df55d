import { brotliCompressSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { expect, test } from '../site.ts';

const KB = 1024;

/** A browser with windows asks for the picture of its tab too, whatever page it shows. */
const isOfTheTab = (url: string): boolean => /\/favicon\.\w+$/.test(url);

interface Visit {
	/** Bytes, brotli, of all that the page asks for, and of its scripts, those in the page itself included. */
	total: number;
	script: number;
	requests: number;
	html: string;
}

/** What a first visit of a page costs; fails where another site is asked. */
async function firstVisit(page: Page, baseURL: string, path: string): Promise<Visit> {
	const weights = new Map<string, { type: string; bytes: number }>();
	const foreign: string[] = [];
	page.on('response', async (response) => {
		const url = response.url();
		if (isOfTheTab(url)) return;
		if (!url.startsWith(baseURL)) {
			if (!url.startsWith('data:')) foreign.push(url);
			return;
		}
		const body = await response.body();
		weights.set(url, { type: response.request().resourceType(), bytes: brotliCompressSync(body).length });
	});
	await page.goto(path, { waitUntil: 'networkidle' });
	const html = await (await page.request.get(path)).text();
	const inline = [...html.matchAll(/<script(?![^>]*application\/json)[^>]*>([\s\S]*?)<\/script>/g)]
		.map((found) => found[1]!)
		.join('\n');
	const sum = (types: string[]): number =>
		[...weights.values()]
			.filter(({ type }) => types.includes(type))
			.reduce((total, { bytes }) => total + bytes, 0);
	const total = [...weights.values()].reduce((all, { bytes }) => all + bytes, 0);
	const script = sum(['script']) + (inline ? brotliCompressSync(inline).length : 0);
	console.log(`${path}: ${total} bytes brotli in ${weights.size} requests, script ${script}`);
	expect(foreign).toEqual([]);
	return { total, script, requests: weights.size, html };
}

test('an article weighs at most 13.8 KB in three requests on a first visit, 3.05 KB of it script, and asks no other site', async ({
	page,
	baseURL,
}) => {
	const { total, script, requests, html } = await firstVisit(page, baseURL!, './topics/ideals/');
	// What fits the first flight of a TCP connection.
	expect(total).toBeLessThanOrEqual(13.8 * KB);
	expect(requests).toBeLessThanOrEqual(3);
	expect(script).toBeLessThanOrEqual(3.05 * KB);
	// Seen without a second way there and back.
	expect(html).not.toContain('rel="stylesheet"');
	expect(html).not.toMatch(/<script(?![^>]*(type="module"|defer|async))[^>]*\ssrc=/);
});

test('what a room is shown weighs at most 14 KB in three requests, 4 KB of it script', async ({
	page,
	baseURL,
}) => {
	for (const path of ['./present/topics/ideals/', './present/quizzes/ideals/']) {
		const { total, script, requests } = await firstVisit(page, baseURL!, path);
		expect(total).toBeLessThanOrEqual(14 * KB);
		expect(requests).toBeLessThanOrEqual(3);
		expect(script).toBeLessThanOrEqual(4 * KB);
	}
});

test('search loads nothing until it is opened, then at most 10 KB of script', async ({ page }) => {
	const scripts: Promise<number>[] = [];
	const index: string[] = [];
	await page.goto('./topics/ideals/', { waitUntil: 'networkidle' });
	page.on('response', (response) => {
		const { pathname } = new URL(response.url());
		if (pathname.includes('/pagefind/')) index.push(pathname);
		else if (pathname.endsWith('.js'))
			scripts.push(response.body().then((body) => brotliCompressSync(body).length));
	});
	expect(index).toEqual([]);
	await page.keyboard.press('Control+k');
	await page.locator('dialog input').fill('理想信念');
	await expect(page.locator('dialog .search-results > li').first()).toBeVisible();
	const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
	console.log(`search: ${bytes} bytes brotli in ${scripts.length} scripts`);
	expect(index).not.toEqual([]);
	expect(bytes).toBeLessThanOrEqual(10 * KB);
});

/** KB of script, brotli, that a page loads by itself beyond what an article loads. */
const PAGES: Readonly<Record<string, number>> = {
	'./quizzes/commitment/': 9,
	'./exams/general/': 9.8,
	'./review/': 16,
	'./checklists/branch/': 8,
	'./my/': 10,
};

/** What a script weighs, brotli, by its address: pages share them. */
const weights = new Map<string, number>();

/** The addresses of the scripts that a page loads by itself. */
async function scriptsOf(page: Page, path: string): Promise<Set<string>> {
	const scripts = new Set<string>();
	const bodies: Promise<unknown>[] = [];
	// Asked for anew: of what it loaded, the browser may have let go by then.
	const weigh = async (url: string): Promise<void> => {
		if (!weights.has(url))
			weights.set(url, brotliCompressSync(await (await page.request.get(url)).body()).length);
	};
	const note = (response: Response): void => {
		if (response.request().resourceType() !== 'script') return;
		scripts.add(response.url());
		bodies.push(weigh(response.url()));
	};
	page.on('response', note);
	await page.goto(path, { waitUntil: 'networkidle' });
	await Promise.all(bodies);
	page.off('response', note);
	return scripts;
}

test('pages that do more load little script beyond an article', async ({ page }) => {
	const shared = await scriptsOf(page, './topics/ideals/');
	for (const [path, limit] of Object.entries(PAGES))
		await test.step(`${path}: at most ${limit} KB`, async () => {
			const own = [...(await scriptsOf(page, path))].filter((url) => !shared.has(url));
			const bytes = own.reduce((sum, url) => sum + weights.get(url)!, 0);
			console.log(`${path}: ${bytes} bytes brotli in ${own.length} files`);
			expect.soft(own.length).toBeGreaterThan(0);
			expect.soft(bytes).toBeLessThanOrEqual(limit * KB);
		});
});
