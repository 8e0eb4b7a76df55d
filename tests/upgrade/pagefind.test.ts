import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Kept } from '../../src/cache/kept.ts';
import { slimIndex } from '../../src/search/build/slim-index.ts';
import type { IndexFile } from '../../src/search/build/slim-index.ts';
import { decodeCbor } from '../../src/search/find/index/decode-cbor.ts';

/** What leans on the inside of Pagefind is src/search/build/slim-index.ts and, in the browser, src/search/find/. */
let whole: IndexFile[] = [];
let slim: IndexFile[] = [];

const page = (title: string, text: string): string =>
	`<html lang="zh-CN"><body><main data-pagefind-body><h1 data-pagefind-meta="title">${title}</h1><p data-pagefind-filter="section:${title}">${text}</p></main></body></html>`;
const PAGES = {
	'one/': page('灭火 火', '灭火 火 要 对准 根部'),
	'two/': page('疏散', '听到 警报 要 走 楼梯'),
};

beforeAll(async () => {
	const { index } = await pagefind.createIndex({ forceLanguage: 'zh-CN' });
	for (const [url, content] of Object.entries(PAGES)) await index!.addHTMLFile({ url, content });
	whole = (await index!.getFiles()).files;
	slim = await slimIndex(whole, Kept.open('nothing', '/nowhere'), '');
});
afterAll(() => pagefind.close());

const ending = (files: readonly IndexFile[], end: string): IndexFile[] =>
	files.filter((file) => file.path.endsWith(end));
const opened = (file: IndexFile): unknown[] =>
	decodeCbor(gunzipSync(file.content).subarray('pagefind_dcd'.length)) as unknown[];

test('Pagefind: the head of its index is version, places, chunks, filters, sorts and names', () => {
	const [meta] = ending(whole, '.pf_meta').map(opened);
	expect(meta).toHaveLength(6);
	const [version, places, chunks, filters, , names] = meta as [string, ...unknown[][]];
	expect(version).toMatch(/^1\.6\./);
	expect(places).toHaveLength(2);
	expect(chunks).toEqual([[expect.any(String), expect.any(String), expect.stringMatching(/^zh-CN_\w{7}$/)]]);
	expect(filters).toEqual([['section', expect.stringMatching(/^zh-CN_\w{7}$/)]]);
	expect(names).toContain('title');
});

test('Pagefind: a word is its text, its pages and its variants; a page is distance, places and names', () => {
	const words = ending(whole, '.pf_index').flatMap(
		(file) => opened(file)[0] as [string, unknown[][], unknown[]][],
	);
	expect(words.length).toBeGreaterThan(8);
	for (const [word, pages, variants, ...more] of words) {
		expect(word).toEqual(expect.any(String));
		expect(variants).toEqual(expect.any(Array));
		expect(more).toEqual([]);
		for (const each of pages)
			expect(each).toEqual([expect.any(Number), expect.any(Array), expect.any(Array)]);
	}
	expect(words.find(([word]) => word === '灭火')).toBeDefined();
});

test('Pagefind: slimmed, its index holds the same words on the same pages, and is packed as it packs', () => {
	const wordsOf = (files: readonly IndexFile[]): [string, number[]][] =>
		ending(files, '.pf_index')
			.filter(({ path }) => path.includes('index/'))
			.flatMap((file) => opened(file)[0] as [string, [number][]][])
			.map(([word, pages]): [string, number[]] => [word, pages.map(([distance]) => distance)])
			.sort(([a], [b]) => (a < b ? -1 : 1));
	expect(wordsOf(slim)).toEqual(wordsOf(whole));
	for (const file of [...ending(slim, '.pf_meta'), ...ending(slim, '.pf_index')])
		expect(gunzipSync(file.content).subarray(0, 12).toString()).toBe('pagefind_dcd');
	const entry = JSON.parse(Buffer.from(ending(slim, 'pagefind-entry.json')[0]!.content).toString()) as {
		languages: Record<string, { hash: string }>;
	};
	const [language] = Object.values(entry.languages);
	expect(ending(slim, '.pf_meta')[0]!.path).toBe(`pagefind.${language!.hash}.pf_meta`);
});

test('Pagefind: a fragment is JSON with url, content, meta, filters and anchors', () => {
	const fragments = ending(whole, '.pf_fragment').map(
		(file) => JSON.parse(gunzipSync(file.content).subarray('pagefind_dcd'.length).toString()) as object,
	);
	expect(fragments).toHaveLength(2);
	for (const fragment of fragments)
		expect(Object.keys(fragment).sort()).toEqual([
			'anchors',
			'content',
			'filters',
			'meta',
			'url',
			'word_count',
		]);
});
