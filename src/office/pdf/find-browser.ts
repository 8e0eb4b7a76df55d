import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
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

/** Playwright's own browsers: the small one without windows, and the whole one. */
function ownBrowsers(): string[] {
	const whole = chromium.executablePath();
	const small = whole.replace(/chromium-(\d+).*/s, 'chromium_headless_shell-$1');
	const files = small !== whole && existsSync(small) ? readdirSync(small, { recursive: true }) : [];
	const inSmall = files.map(String).filter((file) => /headless[-_]shell(?:\.exe)?$/.test(file));
	return [...inSmall.map((file) => path.join(small, file)), whole];
}

/** The browser that the tests and the PDF files use: `CHROMIUM_PATH`, else Playwright's own, else one of the system; undefined when none. */
export function findBrowser(): string | undefined {
	const asked = process.env['CHROMIUM_PATH'];
	if (asked) return existsSync(asked) ? asked : undefined;
	return [...ownBrowsers(), ...SYSTEM].find((file) => file && existsSync(file));
}
