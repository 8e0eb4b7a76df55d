import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { SITE } from '../browser/built-folders.ts';

const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
	.map((file) => file.split(path.sep).join('/'))
	.sort();
const scripts = files.filter((file) => file.endsWith('.js'));
const pages = files.filter((file) => file.endsWith('.html'));

const read = (file: string): string => readFileSync(path.join(SITE, file), 'utf8');
const importsOf = (code: string): string[] =>
	ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
/** The scripts inside a page, those that load nothing from a file. */
const inside = (html: string): string[] =>
	[...html.matchAll(/<script(?![^>]*\b(?:src=|type="(?!module)))[^>]*>([^]*?)<\/script>/g)].map(
		([, code]) => code!,
	);

test('Vite: every import of a built script is relative and leads to a file (else: src/publish/join-scripts.ts)', () => {
	const found = scripts.flatMap((file) => importsOf(read(file)).map((to) => ({ file, to })));
	const wrong = found.filter(
		({ file, to }) => !/^\.\.?\//.test(to) || !existsSync(path.join(SITE, path.posix.dirname(file), to)),
	);
	expect(found.length).toBeGreaterThan(20);
	expect(wrong).toEqual([]);
});

test('Vite: scripts inside pages import only what is there (else: src/publish/relocate.ts)', () => {
	const wrong = pages.flatMap((page) =>
		inside(read(page))
			.flatMap(importsOf)
			.filter((to) => !existsSync(path.join(SITE, path.posix.dirname(page), to)))
			.map((to) => `${page} → ${to}`),
	);
	expect(wrong).toEqual([]);
});

test('Vite: no chunk carries the code that preloads others (else: src/publish/plain-imports.ts)', () => {
	const wrapped = scripts.filter((file) =>
		/__vite_?preload|vite:preloadError|modulepreload/i.test(read(file)),
	);
	expect(wrapped).toEqual([]);
});
