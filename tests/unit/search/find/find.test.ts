import { expect, test, vi } from 'vitest';
import { find } from '../../../../src/search/find/find.ts';
import type { Findings } from '../../../../src/search/find/listing.ts';
import { SearchFault } from '../../../../src/search/find/index/search-fault.ts';
import { FakeIndex } from './fake-index.ts';
import type { FakePlace } from './fake-index.ts';

const SITE: FakePlace[] = [
	{ place: 'a/reading/', title: '读书班', content: '读书班在9月中旬开班，为期七天。' },
	{ place: 'a/visits/', title: '走访慰问', content: '中秋前走访困难职工，登记需求。' },
	{
		...{ place: 'terms/#steps', title: '三张清单', content: '问题、责任、整改三张清单。', kind: '名词' },
		meta: { also: '三单、问题台账', type: 'term' },
	},
	{ place: 'a/lists/', title: '检视问题', content: '逐条列出三张清单，9月28日前报送，及时报送。' },
	{
		...{ place: 'quiz/#q-1', title: '读书班何时开班？', content: '读书班何时开班？', kind: '题目' },
		meta: { type: 'question' },
	},
	{ place: 'a/until/', title: '自学计划', content: '填从哪天开始、每周读几篇或者读到哪天为止。' },
	{ place: 'a/table/', title: '车辆调度', content: '车辆调度表由后勤填写。' },
];

const ask = (query: string, index = new FakeIndex(SITE), scope = {}): Promise<Findings> =>
	find(query, { index, scope, today: '2023-09-20' });
const placesOf = ({ listing }: Findings): string[] => listing.hits.map(({ place }) => place);

test('a wording that occurs is found as it stands, named places first and questions last', async () => {
	const findings = await ask('读书班');
	expect(placesOf(findings)).toEqual(['a/reading/', 'quiz/#q-1']);
	expect(findings.instead).toBeUndefined();
});

test('a query without a letter or digit asks for nothing', async () => {
	expect(placesOf(await ask('？！“”'))).toEqual([]);
});

test.each([
	['9/28', ['a/lists/']],
	['九月二十八日', ['a/lists/']],
	['2023年9月28日前', ['a/lists/']],
	['九月中旬', ['a/reading/']],
	['7天', ['a/reading/']],
])('a day is found however it is written: %s', async (query, places) => {
	expect(placesOf(await ask(query))).toEqual(places);
});

test('another name of a term finds the term, and behind it what holds its own name', async () => {
	const findings = await ask('问题台账');
	expect(placesOf(findings)).toEqual(['terms/#steps', 'a/lists/']);
	expect(findings.also).toBe('三张清单');
});

const NUMBERED: FakePlace[] = [
	{
		...{ place: 'terms/#first', title: '首份文件', content: '年初发出。', kind: '名词' },
		meta: { also: '一号文件', type: 'term' },
	},
	{ place: 'a/', title: '传达', content: '传达首份文件。' },
	{ place: 'b/', title: '归档', content: '1号文件存档。' },
];

test('another name that has a number in it finds the same, and what has the number in digits', async () => {
	const findings = await ask('一号文件', new FakeIndex(NUMBERED));
	expect(placesOf(findings)).toEqual(['terms/#first', 'b/', 'a/']);
	expect(findings.also).toBe('首份文件');
});

test('what was found is shown, though the script that looks for it in digits does not come', async () => {
	vi.doMock('../../../../src/search/find/fallbacks.ts', () => {
		throw new Error('lost');
	});
	try {
		const index = new FakeIndex(NUMBERED);
		expect(placesOf(await ask('一号文件', index))).toEqual(['terms/#first', 'a/']);
		await expect(ask('九月', index)).rejects.toThrow('fallbacks');
	} finally {
		vi.doUnmock('../../../../src/search/find/fallbacks.ts');
	}
});

test.each([
	['a wrong character', '读书搬', '读书班', 'a/reading/'],
	['traditional characters', '走訪慰問', '走访慰问', 'a/visits/'],
	['a question in traditional characters', '到哪天為止', '到哪天为止', 'a/until/'],
	['a wrong character in a question', '每州读几篇', '每周读几篇', 'a/until/'],
	['a wrong character in a sentence', '中秋前走访困难之工', '中秋前走访困难职工', 'a/visits/'],
	['keywords without a space', '车辆后勤', '车辆 后勤', 'a/table/'],
])('%s finds what was meant, and says so', async (_, query, instead, place) => {
	const findings = await ask(query);
	expect(findings.instead).toBe(instead);
	expect(placesOf(findings)[0]).toBe(place);
});

test('a wording that was meant is found behind many texts that hold its characters apart', async () => {
	const apart = Array.from({ length: 12 }, (_, at) => ({
		place: `b/${at}/`,
		title: '记录',
		content: '读书。书班。',
	}));
	const findings = await ask('读书搬', new FakeIndex([...apart, SITE[0]!]));
	expect(findings.instead).toBe('读书班');
	expect(placesOf(findings)).toEqual(['a/reading/']);
});

test('a wording with one number, which is everywhere, is found behind many texts', async () => {
	const others = Array.from({ length: 30 }, (_, at): FakePlace => ({
		...{ place: `b/${at}/`, title: `乙${at}`, content: '第1项，每月一次。' },
	}));
	const place: FakePlace = { place: 'a/', title: '甲', content: '每月1次研讨。' };
	expect(placesOf(await ask('月1次', new FakeIndex([...others, place])))[0]).toBe('a/');
});

test('the words that ask are no wrong characters', async () => {
	const findings = await ask('几时报送');
	expect(findings.instead).toBeUndefined();
	expect(placesOf(findings)[0]).toBe('a/lists/');
});

test('for a wrong character inside a question no table of pairs is loaded', async () => {
	const index = new FakeIndex(SITE);
	expect((await ask('填从哪填开始', index)).instead).toBe('填从哪天开始');
	expect(index.loaded).not.toContain('pairs');
});

test.each(['dushuban', 'dsb', 'zoufangweiwen'])('letters find names that they spell: %s', async (query) => {
	const [first] = (await ask(query)).listing.hits;
	expect(['读书班', '走访慰问']).toContain(first!.title);
});

test('what is nowhere is not found', async () => {
	expect(placesOf(await ask('航天飞机'))).toEqual([]);
});

test('a filter leaves out what it does not choose', async () => {
	expect(placesOf(await ask('读书班', new FakeIndex(SITE), { kind: '题目' }))).toEqual(['quiz/#q-1']);
});

test('what did not arrive is loaded again, once, by itself', async () => {
	const index = new FakeIndex(SITE);
	index.faults = [new SearchFault('chunk')];
	expect(placesOf(await ask('读书班', index))).toEqual(['a/reading/', 'quiz/#q-1']);
	expect(index.forgotten).toBe(1);
});

test('what does not arrive the second time either is a fault, never an empty answer', async () => {
	const index = new FakeIndex(SITE);
	index.faults = [new SearchFault('chunk'), new SearchFault('chunk')];
	await expect(ask('读书班', index)).rejects.toThrow('chunk');
	index.faults = [undefined, new SearchFault('text'), undefined, new SearchFault('text')];
	await expect(ask('读书班', index)).rejects.toThrow('text');
});

test('a network that stands still is not waited for twice', async () => {
	const index = new FakeIndex(SITE);
	index.faults = [new SearchFault('slow', { quick: false })];
	await expect(ask('读书班', index)).rejects.toThrow('slow');
	expect(index.forgotten).toBe(0);
});

test('a question asks for the other words at once, a name not at all', async () => {
	const index = new FakeIndex(SITE);
	await ask('读书班要几天', index);
	expect(index.loaded.slice(0, 2).sort()).toEqual(['others', 'syllables']);
	const another = new FakeIndex(SITE);
	await ask('读书搬', another);
	expect(another.loaded).not.toContain('others');
});

test('a sidecar that does not arrive is a fault as well', async () => {
	const index = new FakeIndex(SITE);
	index.beside = () => Promise.reject(new SearchFault('words'));
	await expect(ask('读书搬', index)).rejects.toThrow('words');
});

test('of two words in one, what is close on a page that holds both comes first, where only a list of things does', async () => {
	const index = new FakeIndex([
		{ place: 'a/opinions/', title: '征求意见', content: '开座谈会，座谈时听意见，座谈后整理。' },
		{
			...{ place: 'terms/', title: '名词', content: '座谈的办法。巡回指导组。', kind: '名词' },
			meta: { type: 'list' },
		},
		{ place: 'terms/#guides', title: '巡回指导组', content: '巡回指导组', meta: { type: 'term' } },
	]);
	const [first, ...others] = placesOf(await ask('座谈巡回', index));
	expect(first).toBe('terms/#guides');
	expect(others).toContain('a/opinions/');
});

test('where a bare word asks, a place that holds it and fits nearly as well comes first, a far one does not', async () => {
	const both = { place: 'a/files/', title: '文件保存', content: '存在哪里，怎样找回。' };
	const near = { place: 'a/backup/', title: '保存', content: '保存成文件。' };
	const far = { place: 'quiz/', title: '出差', content: '怎样请人保存票据。', meta: { type: 'quiz' } };
	expect(placesOf(await ask('怎样保存', new FakeIndex([near, both])))[0]).toBe('a/files/');
	expect(placesOf(await ask('怎样保存', new FakeIndex([near, far])))[0]).toBe('a/backup/');
});

test('a wrong character at an end is mended, though its pair stands in other words', async () => {
	const index = new FakeIndex([
		...Array.from({ length: 8 }, (_, at) => ({ place: `b/${at}/`, title: '设计', content: '设计的书。' })),
		{ place: 'a/', title: '流程', content: '请示按上级的先后排好。' },
	]);
	const findings = await ask('计的先后', index);
	expect(findings.instead).toBe('级的先后');
	expect(placesOf(findings)).toEqual(['a/']);
});

test('what stands in a text further behind is no wrong wording', async () => {
	const index = new FakeIndex([
		...Array.from({ length: 12 }, (_, at) => ({
			...{ place: `b/${at}/`, title: '设计', content: '设计的书。的先。按上级的先后排。' },
		})),
		{ place: 'a/', title: '流程', content: '设计的先后。' },
	]);
	const findings = await ask('计的先后', index);
	expect(findings.instead).toBeUndefined();
	expect(placesOf(findings)).toEqual(['a/']);
});

test('of corrected wordings one that a name holds comes first, the others are offered', async () => {
	const index = new FakeIndex([
		{ place: 'a/', title: '大屏', content: '一起做的时候看题。' },
		{ place: 'b/', title: '各人做的事', content: '一人一件。' },
	]);
	const findings = await ask('做的始', index);
	expect(findings.instead).toBe('做的事');
	expect(findings.suggestions).toEqual(['做的事', '做的时']);
});

test.each(['什么清单', '有哪些清单'])(
	'who asks which there are finds the page that lists them first: %s',
	async (query) => {
		const index = new FakeIndex([
			{ place: 'rules/old/', title: '旧问题', content: '以前的清单不能换个日期再用，写清什么没改。' },
			{ place: 'help/lists/', title: '清单怎么用', content: '选一张清单，勾选什么都行。' },
			{ place: 'lists/', title: '清单', content: '负责人清单。职工清单。' },
		]);
		expect(placesOf(await ask(query, index))[0]).toBe('lists/');
	},
);

test('two words with a comma between them are not one wording', async () => {
	const index = new FakeIndex([
		{ place: 'a/plan/', title: '方案', content: '方案写明时间。' },
		{ place: 'a/meeting/', title: '总览', content: '依据. 方案. 时间. 分两批。' },
	]);
	for (const query of ['方案，时间', '方案 时间', '方案时间'])
		expect(placesOf(await ask(query, index))[0], query).toBe('a/plan/');
});

test('an end that may ask is a part of the second word as well', async () => {
	const index = new FakeIndex([
		{ place: 'a/opinions/', title: '征求意见的方式', content: '方式有三种。' },
		{ place: 'a/lists/', title: '清单', content: '方式写明，漏了补上。' },
	]);
	expect(placesOf(await ask('方式漏了', index))[0]).toBe('a/lists/');
});
