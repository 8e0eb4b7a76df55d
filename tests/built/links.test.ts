import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SITE } from '../browser/built-folders.ts';

test('every link, picture, style and script of the built site leads to something', () => {
	const pages = new Map<string, { ids: Set<string>; targets: string[] }>();
	for (const name of readdirSync(SITE, { recursive: true, encoding: 'utf8' })) {
		if (!name.endsWith('.html')) continue;
		const html = readFileSync(path.join(SITE, name), 'utf8');
		const address = `/${name.split(path.sep).join('/')}`.replace(/index\.html$/, '');
		pages.set(address, {
			ids: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]!)),
			targets: [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].map((found) =>
				found[1]!.replaceAll('&amp;', '&'),
			),
		});
	}
	const dead: string[] = [];
	for (const [address, { targets }] of pages) {
		for (const target of targets) {
			if (/^(https?|data|mailto):/.test(target)) continue;
			const url = new URL(target, `http://site${address}`);
			const page = pages.get(url.pathname);
			const found = page ?? existsSync(path.join(SITE, decodeURIComponent(url.pathname)));
			const heading = decodeURIComponent(url.hash.slice(1));
			if (!found || (page && heading && !page.ids.has(heading))) dead.push(`${address} → ${target}`);
		}
	}
	expect(pages.size).toBeGreaterThan(60);
	expect([...new Set(dead)]).toEqual([]);
});
