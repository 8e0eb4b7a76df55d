import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { expect, test, vi } from 'vitest';
import { Kept } from '../../../../src/cache/kept.ts';
import { slimIndex as slimIndexWith } from '../../../../src/search/build/slim-index.ts';
import type { IndexFile } from '../../../../src/search/build/slim-index.ts';
import { triplesFiles } from '../../../../src/search/build/triples-files.ts';
import type { CborItem } from '../../../../src/search/find/index/decode-cbor.ts';
import { readTable } from '../../../../src/search/find/index/index-files.ts';

vi.mock('../../../../src/search/build/triples-files.ts', { spy: true });

/** With nothing kept. */
const slimIndex = (
	files: readonly IndexFile[],
	kept = Kept.open('nothing', '/nowhere'),
): Promise<IndexFile[]> => slimIndexWith(files, kept, 'tools');

const packed = (item: CborItem): Buffer =>
	gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(item)]));
const unpacked = (content: Uint8Array): CborItem => decode(gunzipSync(content).subarray(12)) as CborItem;

const text = (url: string): Buffer =>
	gzipSync(`pagefind_dcd${JSON.stringify({ url, content: '', filters: {}, meta: {}, anchors: [] })}`);

const indexOf = (words: CborItem[]) => [
	{ path: 'pagefind-entry.json', content: Buffer.from('{"hash":"zh-CN_before"}') },
	{
		path: 'pagefind.zh-CN_before.pf_meta',
		content: packed(['1.6.0', [['zh-CN_0000000', 9]], [['a', 'b', 'zh-CN_1111111']], [], [], ['names']]),
	},
	{ path: 'index/zh-CN_1111111.pf_index', content: packed([words]) },
	{ path: 'fragment/zh-CN_0000000.pf_fragment', content: text('a/') },
	{ path: 'pagefind.js', content: Buffer.from('script') },
];

test('how often a word stands on a page, with what weight and in which names stays; where does not', async () => {
	const files = await slimIndex(
		indexOf([
			['读书', [[3, [7, 90, -3, 400, 2], [-1, 5, 6]]], []],
			['集中', [[1, [10, 9, 8, 7, 6, 5], []]], [['集中', [[2, [44], []]]]]],
		]),
	);
	const chunk = files.find(({ path }) => path.endsWith('.pf_index'))!;
	expect(unpacked(chunk.content)).toEqual([
		[
			['读书', [[3, [1, 1, -3, 3, 1], [-1, 0]]], []],
			['集中', [[1, [1, 1, 1, 1, 1], []]], [['集中', [[2, [1], []]]]]],
		],
	]);
});

test('chunks are small, named by what is in them, and the browser finds their table', async () => {
	const words = Array.from({ length: 3000 }, (_, at): CborItem => [`词${at + 1000}`, [[at, [1], []]], []]);
	const files = await slimIndex(indexOf(words));
	const meta = files.find(({ path }) => path.endsWith('.pf_meta'))!;
	const entry = files.find(({ path }) => path.endsWith('entry.json'))!;
	const { hash } = JSON.parse(Buffer.from(entry.content).toString()) as { hash: string };
	expect(hash).toMatch(/^zh-CN_[0-9a-f]{13}$/);
	expect(meta.path).toBe(`pagefind.${hash}.pf_meta`);
	const { chunks, places } = readTable(gunzipSync(meta.content).subarray(12));
	expect(chunks.length).toBeGreaterThan(2);
	expect(chunks[0]!.from).toBe('词1000');
	expect(chunks.map(({ from }) => from)).toEqual(chunks.map(({ from }) => from).sort());
	expect(files.map(({ path }) => path)).toEqual(
		expect.arrayContaining([
			'pagefind.js',
			...chunks.map(({ file }) => `index/${file}.pf_index`),
			...places.map(({ id }) => `fragment/${id}.pf_fragment`),
		]),
	);
});

test('files of triples lie beside it, and what is fetched first says how many', async () => {
	const files = await slimIndex(indexOf([]));
	const entry = JSON.parse(
		Buffer.from(files.find(({ path }) => path.endsWith('entry.json'))!.content).toString(),
	) as { hash: string; triples: number };
	expect(entry.triples).toBeGreaterThan(0);
	expect(files.filter(({ path }) => path.startsWith('triples/')).map(({ path }) => path)).toEqual(
		Array.from({ length: entry.triples }, (_, at) => `triples/${entry.hash}-${at}.pf_index`),
	);
});

test('files of triples that differ have other names, though the head of the index is the same', async () => {
	const namesOf = async (): Promise<string[]> =>
		(await slimIndex(indexOf([]))).map(({ path }) => path).filter((path) => /^triples\/|pf_meta$/.test(path));
	const [one, again] = [await namesOf(), await namesOf()];
	expect(again).toEqual(one);
	vi.mocked(triplesFiles).mockReturnValueOnce([Uint8Array.of(1)]);
	const other = await namesOf();
	expect(other).toHaveLength(one.length);
	expect(other.filter((name) => one.includes(name))).toEqual([]);
});

test('the bytes are those that Pagefind writes: a number as short as it goes, and its length before a text', async () => {
	const word: CborItem = ['读', [[23, [1], []]], []];
	const [chunk] = (await slimIndex(indexOf([word]))).filter(({ path }) => path.endsWith('.pf_index'));
	expect([...gunzipSync(chunk!.content).subarray(12)]).toEqual([
		0x81, 0x81, 0x83, 0x63, 0xe8, 0xaf, 0xbb, 0x81, 0x83, 23, 0x81, 1, 0x80, 0x80,
	]);
	expect([...encode([24, 256, 65_536, -1])]).toEqual([0x84, 0x18, 24, 0x19, 1, 0, 0x1a, 0, 1, 0, 0, 0x20]);
});

test('another format than that of Pagefind 1.6 is refused', async () => {
	await expect(slimIndex([])).rejects.toThrow('no pf_meta');
	await expect(
		slimIndex(indexOf([]).map((file) => ({ ...file, content: gzipSync('other') }))),
	).rejects.toThrow('not an index file');
	for (const word of [['读'], ['读', [[1, [1]]], []], ['读', [[1.5, [], []]], []], [7, [], []]])
		await expect(slimIndex(indexOf([word]))).rejects.toThrow('not an index file');
});

test('a title or definition whole is no word that anybody asks for; a word of a text is', async () => {
	const files = await slimIndex(
		indexOf([
			['国家', [[1, [1], []]], []],
			['国家安全', [[1, [4], []]], []],
			['国家安全教育怎么做', [[1, [], [-10, 0]]], []],
			['国家，安全', [[1, [], [-10, 0]]], []],
			['述学', [[1, [], [-10, 0]]], []],
		]),
	);
	const chunk = files.find(({ path }) => path.endsWith('.pf_index'))!;
	const [words] = unpacked(chunk.content) as [[string, CborItem, CborItem][]];
	expect(words.map(([word]) => word).sort()).toEqual(['国家', '国家安全', '述学']);
});

test('numbers of any length, and words in the order of their bytes, come out as they went in', async () => {
	const numbers = [0, 23, 24, 255, 256, 65_535, 65_536, 2 ** 32 - 1];
	const words: CborItem[] = ['𠮷利', '\uE000', 'zz', '语'.repeat(30)].map((word) => [
		word,
		numbers.map((distance): CborItem => [distance, [-1 - distance, 7], [-1 - distance, 3]]),
		[],
	]);
	const files = await slimIndex(indexOf(words));
	const chunks = files
		.filter(({ path }) => path.startsWith('index/'))
		.map(({ content }) => unpacked(content));
	expect(chunks).toEqual([
		[
			['zz', '语'.repeat(30), '\uE000', '𠮷利'].map((word) => [
				word,
				numbers.map((distance) => [distance, [-1 - distance, 1], [-1 - distance, 0]]),
				[],
			]),
		],
	]);
});
