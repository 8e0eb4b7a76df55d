import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM = [
	// Without a window system it starts several times faster than the whole browser.
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/microsoft-edge',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser that the tests use: `CHROMIUM_PATH`, else Playwright's own, else one of the system; undefined when none. */
export function findBrowser(): string | undefined {
	const asked = process.env['CHROMIUM_PATH'];
	if (asked) return existsSync(asked) ? asked : undefined;
	return [chromium.executablePath(), ...SYSTEM].find((path) => path && existsSync(path));
}
