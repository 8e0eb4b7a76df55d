import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { preloadSearch } from '../../../../src/search/build/preload.ts';

test('the search page names what its script stands on, and the head of the index', () => {
	const dist = mkdtempSync(path.join(tmpdir(), 'preload-'));
	const put = (file: string, text: string): void => {
		mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
		writeFileSync(path.join(dist, file), text);
	};
	try {
		put(
			'search/index.html',
			'<head><title>x</title></head><script type="module" src="../_astro/page.js"></script>',
		);
		put('_astro/page.js', 'import{a}from"./a.js";const late=()=>import("./late.js");');
		put('_astro/a.js', 'import"./b.js";export const a=1;');
		put('_astro/b.js', '');
		put('pagefind/pagefind.zh_1.pf_meta', '');
		preloadSearch(dist);
		const html = readFileSync(path.join(dist, 'search/index.html'), 'utf8');
		const links = [...html.matchAll(/<link rel="(\w+)"[^>]*href="([^"]+)"/g)].map(
			([, rel, href]) => `${rel} ${href}`,
		);
		expect(links).toEqual([
			'modulepreload ../_astro/a.js',
			'modulepreload ../_astro/b.js',
			'preload ../pagefind/pagefind-entry.json',
			'preload ../pagefind/pagefind.zh_1.pf_meta',
		]);
	} finally {
		rmSync(dist, { recursive: true });
	}
});
