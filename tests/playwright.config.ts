import { defineConfig } from '@playwright/test';
import { findBrowser } from '../src/office/pdf/find-browser.ts';
import { DEEP_PATH } from './browser/serve-folder.ts';

const executablePath = findBrowser();
// Another one where two checkouts are tested at once.
const port = Number(process.env['E2E_PORT'] ?? 4399);
const origin = `http://127.0.0.1:${port}`;
const desktop = { baseURL: `${origin}/`, viewport: { width: 1280, height: 800 } };

export default defineConfig({
	outputDir: '../test-results',
	testMatch: '**/*.spec.ts',
	// One more than the cores of a small machine: a test waits for frames and answers a third of its time.
	workers: 3,
	// Room for a machine that is busy with something else.
	timeout: 120_000,
	expect: { timeout: 15_000 },
	forbidOnly: true,
	// Two workers and several servers share a small machine there; what needed a second try is named in the report.
	retries: process.env['CI'] ? 1 : 0,
	reporter: process.env['CI'] ? 'line' : 'list',
	use: {
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		// A click waits until what it presses stands still: smooth scrolling took a third of all time. `MOVING` has it on.
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			// Without it a machine that names no language, as a bare container, has no Chinese file names for Chromium.
			env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>,
			args: [
				'--no-sandbox',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
	},
	projects: [
		{ name: 'desktop', testDir: './e2e', grepInvert: /@phone/, use: desktop },
		// The same built folder, deeper than the root. What depends on the width runs at both; a way through pages, which
		// holds at the root wherever it holds deeper, here alone.
		{
			name: 'phone',
			testDir: './e2e',
			grep: /@both|@phone/,
			use: {
				baseURL: origin + DEEP_PATH,
				viewport: { width: 390, height: 844 },
				hasTouch: true,
				isMobile: true,
			},
		},
		{ name: 'servers', testDir: './servers', use: desktop },
		{ name: 'upgrade', testDir: './upgrade', use: desktop },
	],
	webServer: {
		command: `node tests/browser/serve-command.ts dist ${port} dist-small`,
		cwd: new URL('..', import.meta.url).pathname,
		url: `${origin}/`,
		reuseExistingServer: false,
	},
});
