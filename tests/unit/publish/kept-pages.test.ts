import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Kept } from '../../../src/cache/kept.ts';
import { KeptPages } from '../../../src/publish/kept-pages.ts';
import type { OpenPage } from '../../../src/publish/page.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'kept-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const STYLE = `p{top:0}${'i{top:1px}'.repeat(50)}`;
const PAGES: Record<string, OpenPage> = {
	a: { parts: ['<head>', { style: STYLE }, '甲', { script: 'a.js', element: '<script>' }, ''], problems: [] },
	b: { parts: ['<head>', { style: STYLE }, '乙'], problems: ['b：'] },
	bare: { parts: ['丙'], problems: [] },
};

/** A build of all of them; the ones that it had to open. */
async function build(): Promise<string[]> {
	const opened: string[] = [];
	const kept = Kept.open('pages dist', folder);
	const pages = new KeptPages(kept);
	for (const [key, page] of Object.entries(PAGES)) {
		const open = (): Promise<OpenPage> => {
			opened.push(key);
			return Promise.resolve(structuredClone(page));
		};
		expect(await pages.take(key, open)).toEqual(page);
	}
	kept.save();
	return opened;
}
const file = (): string => path.join(folder, readdirSync(folder)[0]!);

test('a page is opened once, and what pages have alike is kept once', async () => {
	expect(await build()).toEqual(['a', 'b', 'bare']);
	expect(readFileSync(file(), 'utf8').split(STYLE)).toHaveLength(2);
	expect(await build()).toEqual([]);
});

test('a style that is lost is read again of a page that has it', async () => {
	await build();
	writeFileSync(file(), readFileSync(file(), 'utf8').replace(STYLE, STYLE.replace('p', 'q')));
	expect(await build()).toEqual(['a']);
	expect(await build()).toEqual([]);
});
