import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Kept } from '../../../src/cache/kept.ts';
import { builtFiles } from '../../../src/publish/built-files.ts';
import { joinScripts } from '../../../src/publish/join-scripts.ts';

let folder: string;

function write(files: Record<string, string>): void {
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), text);
	}
}

const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const pages = new Map([
	['index.html', ['header.js', 'home.js', 'shelf-user.js']],
	['a/index.html', ['header.js']],
	['my/index.html', ['header.js', 'shelf-user.js']],
]);
/** Joins, and says what the pages' scripts are then, and what files there are. */
async function join(): Promise<{ files: string[]; scriptsOf: (page: string) => string[] }> {
	const { files, joined } = await joinScripts(
		folder,
		builtFiles(folder),
		pages,
		Kept.open('scripts', folder),
		'tools',
	);
	const scriptsOf = (page: string): string[] =>
		pages
			.get(page)!
			.flatMap((script) => joined.get(page)?.get(script) ?? script)
			.filter(Boolean);
	return { files, scriptsOf };
}

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'join-'));
	write({
		'_astro/header.js': 'import { root } from "./site.js"; import("./dialog.js"); root();',
		'_astro/site.js': 'export const root = () => document.title;',
		'_astro/dialog.js': 'globalThis.dialog = "dialog";',
		'_astro/home.js':
			'import { root } from "./site.js"; import { kept } from "./shelf.js"; globalThis.home = [root(), kept];',
		'_astro/shelf-user.js':
			'import { kept } from "./shelf.js"; globalThis.user = kept; import("./rare.js").then(() => {});',
		'_astro/shelf.js': 'export const kept = ["kept once"];',
		'_astro/rare.js': 'import { kept } from "./shelf.js"; globalThis.rare = kept;',
	});
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a page runs what runs everywhere and one file of its own, in the order that was', async () => {
	const { scriptsOf } = await join();
	expect(scriptsOf('a/index.html')).toEqual(['header.js']);
	const [first, own, ...more] = scriptsOf('index.html');
	expect(first).toBe('header.js');
	expect(more).toEqual([]);
	const text = read(`_astro/${own!}`);
	expect(text.match(/kept once/g)).toHaveLength(1);
	expect(text.indexOf('home')).toBeLessThan(text.indexOf('user'));
});

test('what runs everywhere, and what it loads later, is imported and not copied', async () => {
	const { scriptsOf } = await join();
	const [, own] = scriptsOf('index.html');
	expect(read(`_astro/${own!}`)).toMatch(/from\s*["'`]\.\/site\.js["'`]/);
	expect(read('_astro/header.js')).toContain('./dialog.js');
	expect(read('_astro/dialog.js')).toContain('dialog');
});

test('what is loaded later shares its modules with the page', async () => {
	const { scriptsOf } = await join();
	const [, own] = scriptsOf('my/index.html');
	const rare = /import\(\s*["'`]\.\/(rare[^"'`]+)["'`]\)/.exec(read(`_astro/${own!}`))?.[1];
	expect(read(`_astro/${rare!}`)).toContain(`./${own!}`);
	expect(read(`_astro/${rare!}`)).not.toContain('kept once');
});

test('files that nothing asks for any more are gone, and the list says what is there', async () => {
	const { files } = await join();
	expect(files).toEqual(builtFiles(folder));
	expect(files).not.toContain('_astro/home.js');
	expect(files).not.toContain('_astro/shelf.js');
});

test('a page with nothing of its own is left as it is', async () => {
	const { joined } = await joinScripts(
		folder,
		builtFiles(folder),
		pages,
		Kept.open('scripts', folder),
		'tools',
	);
	expect([...joined.keys()]).toEqual(['index.html', 'my/index.html']);
});

test('what every page may load with the record of the reader leaves the record in the files of pages', async () => {
	write({
		'_astro/header.js': 'import("./show-page-marks.1.js");',
		'_astro/show-page-marks.1.js': 'import { kept } from "./shelf.js"; globalThis.marks = kept;',
	});
	const { files, scriptsOf } = await join();
	expect(files).toContain('_astro/show-page-marks.1.js');
	expect(files).toContain('_astro/shelf.js');
	const own = scriptsOf('my/index.html').at(-1)!;
	expect(read(`_astro/${own}`)).toContain('kept once');
});

test('what is small and keeps nothing is copied into the file of a page, as far as it is used there', async () => {
	write({
		'_astro/calendar-day.1.js': 'export const day = () => "a day"; export const zone = () => "a zone";',
		'_astro/dialog.js': 'import { zone } from "./calendar-day.1.js"; globalThis.dialog = zone();',
		'_astro/shelf-user.js': 'import { day } from "./calendar-day.1.js"; globalThis.user = day();',
	});
	const { files, scriptsOf } = await join();
	const own = read(`_astro/${scriptsOf('my/index.html').at(-1)!}`);
	expect(own).toContain('a day');
	expect(own).not.toContain('a zone');
	expect(files).toContain('_astro/calendar-day.1.js');
});

test('a page with a frame of its own takes nothing from what runs everywhere else', async () => {
	write({ '_astro/room.js': 'import { root } from "./site.js"; globalThis.room = root();' });
	pages.set('present/index.html', ['room.js']);
	const { scriptsOf } = await join();
	expect(scriptsOf('a/index.html')).toEqual(['header.js']);
	const [own, ...more] = scriptsOf('present/index.html');
	expect(more).toEqual([]);
	expect(read(`_astro/${own!}`)).toContain('./site.js');
	pages.delete('present/index.html');
});
