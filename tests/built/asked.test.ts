import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { find } from '../../src/search/find/find.ts';
import type { Findings } from '../../src/search/find/listing.ts';
import type { Hit } from '../../src/search/find/shown/hit.ts';
import { SiteIndex } from '../../src/search/find/index/site-index.ts';
import { groupsOf } from '../../src/search/find/ranking/groups.ts';
import { factsOf } from '../../src/search/islands/result-facts.ts';
import { SITE } from '../browser/built-folders.ts';

// The same search that readers have, on the same files; what of it needs a browser stands in tests/e2e/search.
const TODAY = '2023-09-20';
const index = new SiteIndex({
	read: async (file) => new Uint8Array(await readFile(path.join(SITE, file))),
	passCacheBy: () => {},
});
const ask = (query: string): Promise<Findings> => find(query, { index, scope: {}, today: TODAY });
const places = ({ listing }: Findings): string[] => groupsOf(listing.hits).map(({ first }) => first.place);

/** What the first result says, in its words and in those of what is shown with it. */
function firstOf({ listing }: Findings): string {
	const [group] = groupsOf(listing.hits);
	if (!group) return '';
	const said = ({ title, excerpt }: Hit): string => title + ' ' + excerpt.map(({ text }) => text).join('');
	const { first, alike, parts } = group;
	const { kind, within = '', facts, sections } = first;
	return [
		said(first),
		...[kind, within, factsOf(facts, TODAY)],
		...[...alike.map((hit) => hit.kind), ...parts.map(({ title }) => title)],
		...sections.map(({ title }) => title),
	].join(' ');
}

/** What readers ask, and what the first result has to say. */
const ASKED: readonly (readonly [what: string, asked: string, wording: string])[] = [
	...['九月二十八日', '九月二十八', '2023-09-28', '2023年9月28日', '2023.9.28', '二〇二三年九月二十八日'].map(
		(date) => ['a day in another spelling', date, '9月28日'] as const,
	),
	['a wrong character that sounds alike', '术学', '述学'],
	['a wrong character in a longer word', '独书班', '读书班'],
	['pinyin', 'shuxue', '述学'],
	['initials', 'sblz', '四不两直'],
	['traditional characters', '專題黨課', '专题党课'],
	['a character of another language', '読书班时间', '读书班'],
	['keywords with a wide space', '集体学习　每周', '集体学习'],
	['a date in full width', '９月２８日', '9月28日'],
	['a month in Chinese numerals beside another numeral', '十月下旬一次集中', '10月下旬一次集中'],
	['pinyin with a wrong sound', 'duzhuban', '读书班'],
	['pinyin with a letter missing', 'dushubn', '读书班'],
	['a question', '读书班什么时候', '读书班'],
	['a polite question', '请问读书班是什么', '读书班'],
	['a question of who', '谁负责读书班', '读书班'],
	['a date as computers write it', '9-28', '9月28日'],
	['a single character, what has it in its name first', '学', '学'],
];

test.each(ASKED)('%s: asked for “%s”, what was meant comes first', async (_, asked, wording) => {
	expect(firstOf(await ask(asked))).toContain(wording);
});

test.each([
	['自测：理想信念', 'quizzes/ideals/'],
	['理想信念 题库', 'quizzes/ideals/'],
	['综合 模拟考试', 'exams/general/'],
])('what is called by its kind or by its whole name, “%s”, comes first', async (asked, address) => {
	expect(places(await ask(asked))[0]).toContain(address);
});

test.each([
	['xuexigangyao', /^materials\//],
	['xxgy', /^materials\//],
	['dangxingxiuyang', /^topics\/party-spirit\//],
	['dxxy', /^topics\/party-spirit\//],
])(
	'a page is found by the pinyin of its title, “%s”, beside the term of the glossary',
	async (asked, place) => {
		expect(places(await ask(asked)).filter((found) => place.test(found))).not.toEqual([]);
	},
);

test('another name of a term finds the term and what holds its own name', async () => {
	const findings = await ask('读书会');
	expect(findings.also).toBe('读书班');
	expect(firstOf(findings)).toContain('读书班');
	expect(
		findings.listing.hits.filter((hit) => hit.excerpt.some(({ text }) => text.includes('读书班'))).length,
	).toBeGreaterThan(3);
});

test('clauses of one document are one result', async () => {
	const clauses = places(await ask('专题党课')).filter((place) => place.startsWith('documents/'));
	expect(clauses.length).toBeGreaterThan(0);
	const pages = clauses.map((place) => place.split('#')[0]);
	expect(new Set(pages).size).toBe(pages.length);
});

test.each(['刚才的改动可能没有存下', '清除筛选', '内容更新于'])(
	'what the page itself says to its readers, “%s”, is no place to be found',
	async (query) => {
		const { listing } = await ask(query);
		const texts = listing.hits.map((hit) =>
			(hit.title + hit.excerpt.map(({ text }) => text).join('')).replace(/\s/g, ''),
		);
		expect(texts.filter((text) => text.includes(query))).toEqual([]);
	},
);
