import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser/find-browser.ts';
import { DEEP_PATH } from './browser/serve-folder.ts';

const executablePath = findBrowser();
// Another one where two checkouts are tested at once.
const port = Number(process.env['E2E_PORT'] ?? 4399);
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
	testDir: './e2e',
	outputDir: '../test-results',
	workers: 2,
	// Room for a machine that is busy with something else.
	timeout: 120_000,
	forbidOnly: true,
	// Two workers and several servers share a small machine there; what needed a second try is named in the report.
	retries: process.env['CI'] ? 1 : 0,
	reporter: process.env['CI'] ? 'line' : 'list',
	use: {
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			args: [
				'--no-sandbox',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
	},
	projects: [
		// The same built folder, at the root and deeper: every test runs at both.
		{ name: 'desktop', use: { baseURL: `${origin}/`, viewport: { width: 1280, height: 800 } } },
		{
			name: 'phone',
			use: {
				baseURL: origin + DEEP_PATH,
				viewport: { width: 390, height: 844 },
				hasTouch: true,
				isMobile: true,
			},
		},
	],
	webServer: {
		command: `node tests/browser/serve-command.ts dist ${port}`,
		cwd: new URL('..', import.meta.url).pathname,
		url: `${origin}/`,
		reuseExistingServer: false,
	},
});
