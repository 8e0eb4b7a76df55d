// Draws the icons of the installed site from public/favicon.svg: `npm run icons`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/office/pdf/find-browser.ts';

const folder = new URL('../../public/', import.meta.url);
const svg = readFileSync(new URL('favicon.svg', folder), 'utf8');
/** A maskable icon is cut to any shape: its drawing keeps to the middle, its colour fills the square. */
const ICONS = [
	{ name: 'icon-180.png', size: 180, drawn: 1, ground: '#9b1b1e' },
	{ name: 'icon-192.png', size: 192, drawn: 1 },
	{ name: 'icon-512.png', size: 512, drawn: 1 },
	{ name: 'icon-maskable-512.png', size: 512, drawn: 0.8, ground: '#9b1b1e' },
];

const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
for (const { name, size, drawn, ground } of ICONS) {
	const page = await browser.newPage({ viewport: { width: size, height: size } });
	await page.setContent(
		`<body style="margin:0;height:100vh;display:grid;place-items:center;background:${ground ?? 'transparent'}">${svg.replace('<svg ', `<svg width="${size * drawn}" `)}`,
	);
	await page.screenshot({ path: fileURLToPath(new URL(name, folder)), omitBackground: true });
	await page.close();
}
await browser.close();
