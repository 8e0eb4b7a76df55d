import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import { encode } from 'cborg';
import type { CborItem } from '../../../../../src/search/find/index/decode-cbor.ts';
import type { IndexFiles } from '../../../../../src/search/find/index/download.ts';
import { find } from '../../../../../src/search/find/find.ts';
import { triplesFiles } from '../../../../../src/search/build/triples-files.ts';
import { SearchFault } from '../../../../../src/search/find/index/search-fault.ts';
import { SiteIndex } from '../../../../../src/search/find/index/site-index.ts';

const packed = (content: string | CborItem): Uint8Array<ArrayBuffer> =>
	new Uint8Array(
		gzipSync(
			Buffer.concat([
				Buffer.from('pagefind_dcd'),
				typeof content === 'string' ? Buffer.from(content) : encode(content),
			]),
		),
	);
const fragment = (url: string, content: string): Uint8Array<ArrayBuffer> =>
	packed(JSON.stringify({ url, content, word_count: 3, filters: {}, meta: { title: url }, anchors: [] }));

class FakeFiles implements IndexFiles {
	readonly files: Record<string, Uint8Array<ArrayBuffer>> = {
		'pagefind/pagefind-entry.json': new Uint8Array(Buffer.from('{"languages":{"zh":{"hash":"zh_1"}}}')),
		'pagefind/pagefind.zh_1.pf_meta': packed([
			'1.6.0',
			[
				['zh_a', 9, ''],
				['zh_b', 9, ''],
				['zh_c', 9, ''],
			],
			[
				['党员', '读书', 'zh_x'],
				['读书班', '走访', 'zh_y'],
			],
			[['kind', 'zh_f']],
			[],
			['names'],
		]),
		// Each place is so many behind the one before; minus 25 is the common weight, minus 1 the first name.
		'pagefind/index/zh_x.pf_index': packed([
			[
				[
					'党员',
					[
						[0, [-25, 1], []],
						[2, [-25, 1, 1], []],
					],
					[],
				],
				[
					'读书',
					[
						[1, [-25, 1], [-1, 0]],
						[1, [-25, 1], []],
					],
					[],
				],
			],
		]),
		'pagefind/index/zh_y.pf_index': packed([
			[
				['读写', [[0, [-25, 1], []]], []],
				['走访', [[2, [-25, 1], []]], []],
			],
		]),
		'pagefind/filter/zh_f.pf_filter': packed(['kind', [['页面', [0, 1]]]]),
		'pagefind/fragment/zh_a.pf_fragment': fragment('a/', '一二'),
		'pagefind/fragment/zh_b.pf_fragment': fragment('b/', '三'),
	};
	asked: string[] = [];
	passed = 0;

	read(path: string): Promise<Uint8Array<ArrayBuffer>> {
		this.asked.push(path);
		const file = this.files[path];
		return file ? Promise.resolve(file) : Promise.reject(new SearchFault(path));
	}

	passCacheBy(): void {
		this.passed += 1;
	}
}

let files: FakeFiles;
let index: SiteIndex;
beforeEach(() => {
	files = new FakeFiles();
	index = new SiteIndex(files);
});
const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

test('the places are those that hold all the words', async () => {
	expect(idsOf(await index.candidates(['读书'], {}))).toEqual(['zh_b', 'zh_c']);
	expect(idsOf(await index.candidates(['读书', '走访'], {}))).toEqual(['zh_c']);
	expect(idsOf(await index.candidates(['读书', '没有'], {}))).toEqual([]);
});

test('the closest places are those that hold some of the words, by weight', async () => {
	expect(idsOf(await index.closest(new Map(Object.entries({ 读写: 5, 走访: 1 })), {}))).toEqual([
		'zh_a',
		'zh_c',
	]);
	expect(idsOf(await index.closest(new Map(Object.entries({ 读写: 1, 走访: 5 })), {}))).toEqual([
		'zh_c',
		'zh_a',
	]);
});

test('a lone character finds the words that begin with it, in whichever chunk', async () => {
	expect(idsOf(await index.candidates(['读'], {})).sort()).toEqual(['zh_a', 'zh_b', 'zh_c']);
});

test('what is found does not depend on how the words lie in chunks, nor on which of them are there', async () => {
	const ids = Array.from({ length: 12 }, (_, at) => `词${String.fromCodePoint(0x4e00 + at)}`);
	const words = ids.map((word, at): CborItem => [word, [[at % 2, [-25, 1], []]], []]);
	const answers = [];
	for (const size of [1, 3, 12]) {
		const chunks: CborItem[] = [];
		for (let at = 0; at < words.length; at += size) {
			files.files[`pagefind/index/zh_${at}.pf_index`] = packed([words.slice(at, at + size)]);
			chunks.push([ids[at]!, ids[at + size - 1]!, `zh_${at}`]);
		}
		files.files['pagefind/pagefind.zh_1.pf_meta'] = packed([
			...[
				'1.6.0',
				[
					['zh_a', 9, ''],
					['zh_b', 9, ''],
				],
				chunks,
				[],
				[],
			],
			['names'],
		]);
		const fresh = new SiteIndex(files);
		const first = await fresh.candidates(ids, {});
		await fresh.rarity(ids);
		expect(await fresh.candidates(ids, {})).toEqual(first);
		answers.push([
			first,
			await fresh.candidates(ids.slice(0, 6), {}),
			await fresh.candidates([ids[0]!, ids[2]!], {}),
		]);
	}
	expect(answers[1]).toEqual(answers[0]);
	expect(answers[2]).toEqual(answers[0]);
	expect(idsOf(answers[0]![2]!)).toEqual(['zh_a']);
});

test('what may hold a wording is told by files beside the index; where they do not come, nothing is left out', async () => {
	const list = Array.from({ length: 6 }, () => ({ id: 'zh_a', score: 1 }));
	files.files['pagefind/pagefind-entry.json'] = new Uint8Array(
		Buffer.from('{"languages":{"zh":{"hash":"zh_1"}},"triples":1}'),
	);
	expect(await index.narrow(list, ['读书班'])).toEqual(list);
	expect(files.asked).toContain('pagefind/triples/zh_1-0.pf_index');
	index.forget();
	const [triples] = triplesFiles([JSON.stringify({ content: '读书会', meta: {} })]);
	files.files['pagefind/triples/zh_1-0.pf_index'] = new Uint8Array(
		gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), triples!])),
	);
	expect(await index.narrow(list, ['读书会'])).toEqual(list);
	expect(await index.narrow(list, ['读书班'])).toEqual([]);
});

test('a filter leaves out places, and says how many there are', async () => {
	expect(idsOf(await index.candidates(['党员'], { kind: '页面' }))).toEqual(['zh_a']);
	expect(idsOf(await index.candidates(['党员'], { kind: '别的' }))).toEqual([]);
	expect(await index.filters()).toEqual({ kind: { 页面: 2 } });
});

test('a text comes with its place, and once', async () => {
	const [first] = await index.fragments([{ id: 'zh_a', score: 1 }]);
	expect(first).toMatchObject({ place: 'a/', content: '一二', meta: { title: 'a/' } });
	await index.fragments([{ id: 'zh_a', score: 1 }]);
	expect(files.asked.filter((path) => path.includes('fragment'))).toHaveLength(1);
});

test('chunks are asked for together, not one after another', async () => {
	await index.open();
	const waiting: (() => void)[] = [];
	const read = files.read.bind(files);
	vi.spyOn(files, 'read').mockImplementation(async (path) => {
		await new Promise<void>((resolve) => waiting.push(resolve));
		return read(path);
	});
	const answer = index.candidates(['读书', '走访'], {});
	await vi.waitFor(() => expect(waiting).toHaveLength(2));
	waiting.forEach((go) => go());
	expect(idsOf(await answer)).toEqual(['zh_c']);
});

const damage: Record<string, (file: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> | undefined> = {
	missing: () => undefined,
	'cut short': (file) => file.slice(0, Math.floor(file.length / 2)),
	changed: (file) => file.map((byte, at) => (at > 20 && at < 30 ? 7 : byte)),
	'another page': () => new Uint8Array(Buffer.from('<!doctype html>')),
	'of another format': () => new Uint8Array(gzipSync('other')),
};
const questions: Record<string, () => Promise<unknown>> = {
	'pagefind/pagefind.zh_1.pf_meta': () => index.open(),
	'pagefind/index/zh_x.pf_index': () => index.candidates(['读书'], {}),
	'pagefind/fragment/zh_a.pf_fragment': () => index.fragments([{ id: 'zh_a', score: 1 }]),
	'pagefind/filter/zh_f.pf_filter': () => index.filters(),
};
for (const [file, question] of Object.entries(questions)) {
	test.each(Object.entries(damage))(`${file} %s is a fault, and is loaded again`, async (_, harm) => {
		const whole = files.files[file]!;
		const harmed = harm(whole);
		if (harmed) files.files[file] = harmed;
		else delete files.files[file];
		await expect(question()).rejects.toBeInstanceOf(SearchFault);
		files.files[file] = whole;
		await question();
	});
}

test('an entry that is no entry is a fault', async () => {
	files.files['pagefind/pagefind-entry.json'] = new Uint8Array(Buffer.from('{}'));
	await expect(index.open()).rejects.toBeInstanceOf(SearchFault);
});

test('what is forgotten is loaded again, past the cache', async () => {
	await index.candidates(['读书'], {});
	index.forget();
	expect(files.passed).toBe(1);
	await index.candidates(['读书'], {});
	expect(files.asked.filter((path) => path.endsWith('.pf_index'))).toHaveLength(2);
});

test('a browser that cannot unpack finds the same', async () => {
	vi.stubGlobal('DecompressionStream', undefined);
	try {
		expect(idsOf(await index.candidates(['读书'], {}))).toEqual(['zh_b', 'zh_c']);
		files.files['pagefind/fragment/zh_a.pf_fragment'] = files.files[
			'pagefind/fragment/zh_a.pf_fragment'
		]!.slice(0, 40);
		await expect(index.fragments([{ id: 'zh_a', score: 1 }])).rejects.toBeInstanceOf(SearchFault);
	} finally {
		vi.unstubAllGlobals();
	}
});

/** The files of one publication: every name changes with it. */
function publication(name: string, content: string): Record<string, Uint8Array<ArrayBuffer>> {
	const postings = [[0, [-25, 1], []]];
	return {
		'pagefind/pagefind-entry.json': new Uint8Array(
			Buffer.from(JSON.stringify({ languages: { zh: { hash: name } } })),
		),
		[`pagefind/pagefind.${name}.pf_meta`]: packed([
			'1.6.0',
			[[`${name}_a`, 9, '']],
			[
				['党员', '读书', `${name}_x`],
				['走访', '走访', `${name}_y`],
			],
			[],
			[],
			['names'],
		]),
		[`pagefind/index/${name}_x.pf_index`]: packed([[['读书', postings, []]]]),
		[`pagefind/index/${name}_y.pf_index`]: packed([[['走访', postings, []]]]),
		[`pagefind/fragment/${name}_a.pf_fragment`]: fragment('a/', content),
	};
}

test('one sentence is published while search is open: what is asked next is found in what is there now', async () => {
	const ask = async (query: string) =>
		(await find(query, { index, scope: {}, today: '2023-09-20' })).listing.hits.map(({ place }) => place);
	const publish = (files_: Record<string, Uint8Array<ArrayBuffer>>): void => {
		for (const name of Object.keys(files.files)) delete files.files[name];
		Object.assign(files.files, files_);
	};
	publish(publication('zh_1', '读书。走访。'));
	expect(await ask('读书')).toEqual(['a/']);
	publish(publication('zh_2', '读书。走访。又加一句。'));
	expect(await ask('走访')).toEqual(['a/']);
	expect(files.asked).toContain('pagefind/index/zh_2_y.pf_index');
	expect(files.passed).toBe(1);
});
