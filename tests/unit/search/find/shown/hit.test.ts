import { expect, test } from 'vitest';
import { sortHits } from '../../../../../src/search/find/ranking/sort-hits.ts';
import { fold } from '../../../../../src/search/find/query/fold.ts';
import { toHit, WHOLE } from '../../../../../src/search/find/shown/hit.ts';
import type { Hit } from '../../../../../src/search/find/shown/hit.ts';
import type { Fragment } from '../../../../../src/search/find/index/search-index.ts';
import { keywordsOf } from '../../../../../src/search/find/query/query.ts';

const fragment = (meta: Record<string, string>, content: string, place = 'page/'): Fragment => ({
	place,
	content,
	meta,
	filters: {},
	anchors: [],
});
const hit = (query: string, ...of: Parameters<typeof fragment>): Hit | undefined =>
	toHit(fragment(...of), fold(query), keywordsOf(query), query);
const found = (query: string, ...of: Parameters<typeof fragment>): Hit => hit(query, ...of)!;

test('what does not hold the query is no hit', () => {
	expect(hit('读书班', { title: '集中学习研讨' }, '每月至少一次。')).toBeUndefined();
});

test('all parts of a query are a hit, the whole of it is a better one', () => {
	const parts = found('读书班 每月', { title: '读书班' }, '每月至少一次。');
	const whole = found('读书班每月', { title: '安排' }, '读书班每月至少一次。');
	expect(parts.rank).toBeLessThan(WHOLE);
	expect(whole.rank).toBeGreaterThan(WHOLE);
});

test('a few characters that only meet over a comma or the end of a sentence or a block are no wording', () => {
	for (const text of ['每月一次。读书班在后。', '每月一次，读书班在后。', '每月一次. 读书班. '])
		expect(hit('一次读书', { title: '安排' }, text), text).toBeUndefined();
});

test('a comma, colon or semicolon within a number parts no words', () => {
	for (const [query, text] of [
		['3000元', '每次不超过3,000元。'],
		['930分', '会议9:30分开始。'],
	] as const)
		expect(hit(query, { title: '安排' }, text), text).toBeDefined();
	expect(hit('一次30', { title: '安排' }, '每月一次，30人。')).toBeUndefined();
});

test.each(['一次，读书', '一次 读书'])('two words are two words where they only meet: %s', (query) => {
	const meeting = found(query, { title: '安排' }, '每月一次. 读书班. ');
	expect(meeting.rank).toBeLessThan(WHOLE);
	expect(meeting.marked).toBe(query);
});

test('with its comma a wording is found whole, and a long one without the commas that it has in the text', () => {
	expect(found('一次，读书', { title: '安排' }, '每月一次，读书班在后。').rank).toBeGreaterThan(WHOLE);
	const across = found('每月一次读书班在后', { title: '安排' }, '每月一次。读书班在后。');
	const within = found('每月一次读书班在后', { title: '安排' }, '每月一次读书班在后。');
	expect(across.rank).toBeGreaterThanOrEqual(WHOLE);
	expect(across.rank).toBeLessThan(within.rank);
});

test.each([
	['the title', { title: '读书班' }],
	['the beginning of a title', { title: '读书班怎么办' }],
	['the inside of a title', { title: '主题教育读书班' }],
])('%s ranks above what stands in that order behind it, the text last', (_, meta) => {
	const order: Record<string, string>[] = [
		{ title: '读书班' },
		{ title: '读书班怎么办' },
		{ title: '主题教育读书班' },
		{ title: '安排' },
	];
	const text = '读书班在九月办。';
	const at = order.findIndex((other) => JSON.stringify(other) === JSON.stringify(meta));
	expect(found('读书班', meta, text).rank).toBeGreaterThan(found('读书班', order[at + 1]!, text).rank);
});

test('another name of a term is found as its name, and ranks with the titles that begin so', () => {
	const term = found(
		'读书会',
		{ title: '读书班', also: '读书会、学习班', type: 'term' },
		'读书班是集中学习。',
	);
	expect(term.name).toBe('读书班');
	expect(term.rank).toBe(found('读书会', { title: '读书会怎么办' }, '读书会。').rank);
	expect(found('书会', { title: '读书班', also: '读书会' }, '集中学习。').name).toBeUndefined();
});

test('a title that holds the query comes before a term that only has it inside another name', () => {
	const term = found('教育办公室', { title: '领导小组办公室', also: '主题教育办公室' }, '设在机关党委。');
	const list = found('教育办公室', { title: '主题教育办公室清单' }, '逐项对照。');
	expect(sortHits([term, list]).map(({ title }) => title)).toEqual(['主题教育办公室清单', '领导小组办公室']);
});

test('a page comes before the bank of questions that bears its name', () => {
	const bank = found('检视问题', { title: '检视问题', type: 'quiz' }, '检视问题。', 'quizzes/a/');
	const page = found('检视问题', { title: '检视问题' }, '逐项对照。', 'rules/a/');
	expect(sortHits([bank, page]).map(({ place }) => place)).toEqual(['rules/a/', 'quizzes/a/']);
});

test('a place that has the wording in its text comes before one that has it inside another name only', () => {
	const alias = found('二字总要求', { title: '总要求', also: '十二字总要求' }, '学思想、强党性。');
	const text = found('二字总要求', { title: '测一测' }, '十二字总要求是哪几个字？');
	expect(sortHits([alias, text]).map(({ title }) => title)).toEqual(['测一测', '总要求']);
});

test('questions come last, and a list page gives way to its own entries', () => {
	const question = found('读书班', { title: '读书班', type: 'question' }, '读书班。', 'quizzes/a/#q-1');
	const list = found('读书班', { title: '日程', type: 'list' }, '读书班。', 'schedule/');
	const entry = found('读书班', { title: '开班', within: '日程' }, '读书班。', 'schedule/#a');
	expect(sortHits([question, list, entry]).map(({ place }) => place)).toEqual([
		'schedule/#a',
		'quizzes/a/#q-1',
	]);
	expect(sortHits([question, list])).toHaveLength(2);
});

test('the excerpt begins with the sentence of the place and marks it', () => {
	const { excerpt } = found('读书班', { title: '安排' }, '先作动员。九月中旬办读书班，为期七天。');
	expect(excerpt.map(({ text }) => text).join('')).toBe('九月中旬办读书班，为期七天。');
	expect(excerpt.filter((part) => part.hit).map(({ text }) => text)).toEqual(['读书班']);
});

test('of a heading and a sentence that say as much the sentence is shown', () => {
	const shown = (text: string): string =>
		found('整改落实', { title: '安排' }, text)
			.excerpt.map((part) => part.text)
			.join('');
	expect(shown('整改落实. 先说背景。谁负责整改落实，什么时候完成，都写进清单里，一条一条地销号。')).toBe(
		'谁负责整改落实，什么时候完成，都写进清单里，一条一条地销号。',
	);
	expect(shown('整改落实. 责任科室. 完成时间. ')).toBe('整改落实');
});

test('what is asked for by its whole name comes first: the page, its term, its bank', () => {
	const query = '理想信念';
	const bank = found(
		query,
		{ title: '理想信念', type: 'quiz', also: '自测：理想信念' },
		'题。',
		'quizzes/a/',
	);
	const term = found(query, { title: '理想信念', type: 'term' }, '信什么。', 'glossary/#a');
	const page = found(query, { title: '理想信念', type: 'page' }, '信什么。', 'topics/a/');
	const other = found(query, { title: '理想信念从哪里来', type: 'page' }, '理想信念。', 'topics/b/');
	expect(sortHits([other, bank, term, page]).map(({ place }) => place)).toEqual([
		...['topics/a/', 'glossary/#a', 'quizzes/a/', 'topics/b/'],
	]);
	expect(
		found('自测理想信念', { title: '理想信念', type: 'quiz', also: '自测：理想信念' }, '题。').rank,
	).toBe(bank.rank);
});

test('a term is shown by its definition, a dated entry by its note', () => {
	const { excerpt } = found(
		'读书班',
		{ title: '读书班', type: 'term', says: '集中几天读书。读书班由局里办。' },
		'读书班 集中几天读书。读书班由局里办。 方案 一；集中学习 方案 二.',
	);
	expect(excerpt.map(({ text }) => text).join('')).toBe('读书班由局里办。');
});
