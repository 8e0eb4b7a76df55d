import type { Server } from 'node:http';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildSite } from '../browser/build-site.ts';
import { serveFolder } from '../browser/serve-folder.ts';
import { expect, test } from './site.ts';

const root = path.resolve(import.meta.dirname, '../..');
const FIRST_PROGRAMME = /党|主题教育|机关|初心|述学|支部|习近平|巡回|民主生活会/;

test.describe('another programme', () => {
	let server: Server | undefined;
	let outDir = '';
	let base = '';

	test.beforeAll(async () => {
		test.setTimeout(120_000);
		outDir = `dist-other-${test.info().project.name}`;
		await buildSite({ CONTENT_DIR: 'tests/fixtures/other-programme', OUT_DIR: outDir });
		({ base, server } = await serveFolder(path.join(root, outDir)));
	});

	test.afterAll(() => {
		server?.close();
		rmSync(path.join(root, outDir), { recursive: true, force: true });
	});

	test('is built by the same code, works, and holds no word of the first one', async ({ page }) => {
		await page.goto(`${base}/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('消防安全月学习站');
		await page.goto(`${base}/checklists/staff/`);
		await page.locator('#item-staff-lesson').check();
		await page.goto(`${base}/search/?q=保险销`);
		await expect(page.locator('#search-results > li').first()).toBeVisible();
		const dist = path.join(root, outDir);
		const wrong = readdirSync(dist, { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(html|js|ics|xml)$/.test(name))
			.filter((name) => FIRST_PROGRAMME.test(readFileSync(path.join(dist, name), 'utf8')));
		expect(wrong).toEqual([]);
	});
});
