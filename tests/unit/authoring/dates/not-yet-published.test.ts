import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { markedWhole } from '../../../../src/authoring/dates/marked-whole.ts';
import { describeProblems } from '../../../../src/authoring/tell/problem.ts';
import { publishedPart } from '../../../../src/authoring/dates/published-part.ts';
import { updateFeed } from '../../../../src/authoring/feeds/update-feed.ts';
import { sound } from '../edited-folder.ts';

const made: string[] = [];
afterEach(() => {
	for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** The sound folder, edited and read at a time. */
function read(edits: Readonly<Record<string, (text: string) => string>>, now = '2026-11-20T12:00:00+08:00') {
	const folder = mkdtempSync(path.join(tmpdir(), 'content-'));
	made.push(folder);
	cpSync(sound, folder, { recursive: true });
	for (const [file, edit] of Object.entries(edits)) {
		const place = path.join(folder, file);
		writeFileSync(place, edit(readFileSync(place, 'utf8')));
	}
	const checked = checkContent(folder, 'public', Date.parse(now));
	return { ...checked, told: describeProblems(checked.problems) };
}
/** Something held back by a line in its frontmatter. */
const held = (line: string) => (text: string) => text.replace('order: ', `${line}\norder: `);
const page = 'topics/extinguisher.mdx';
const isThere = (edits: Parameters<typeof read>[0], now?: string): boolean => {
	const { library, today, told } = read(edits, now);
	expect(told).toBe('');
	return publishedPart(library!, today).pages.some(({ file }) => file === page);
};
/** Nothing of the sound folder leads to the page but lists of what belongs together. */
const alone = {
	'quizzes/basics.yaml': (text: string) => text.replaceAll(/topics\/extinguisher#\w+/g, 'plan 二'),
	'glossary.yaml': (text: string) => text.replaceAll(/topics\/extinguisher#\w+/g, 'plan 二'),
	'checklists/staff.yaml': (text: string) => text.replaceAll(/topics\/extinguisher#\w+/g, 'plan 二'),
};

test('a draft is off the site until its line is taken away', () => {
	expect(isThere({})).toBe(true);
	expect(isThere({ ...alone, [page]: held('draft: true') })).toBe(false);
	expect(isThere({ ...alone, [page]: held('draft: false') })).toBe(true);
	expect(isThere({ ...alone, [page]: held('draft: true\npublishAt: 2020-01-01') })).toBe(false);
});

test('publishAt passes at midnight where the programme is, not where the site is built', () => {
	const edits = { ...alone, [page]: held('publishAt: 2026-12-01') };
	expect(isThere(edits, '2026-11-30T23:59:00+08:00')).toBe(false);
	expect(isThere(edits, '2026-12-01T00:00:00+08:00')).toBe(true);
	expect(isThere(edits, '2026-11-30T15:59:00Z')).toBe(false);
	expect(isThere(edits, '2026-11-30T16:00:00Z')).toBe(true);
});

test('a day written otherwise is told how to write it', () => {
	expect(read({ [page]: held('publishAt: 2026/12/1') }).told).toContain('“publishAt”要写成2026-12-01');
});

test('what waits is checked like the rest', () => {
	const { told } = read({ [page]: (text) => `${held('draft: true')(text)}\n见[那里](/topics/nowhere/)。\n` });
	expect(told).toContain(`${page}:`);
	expect(told).toContain('链接的页面不存在');
});

test('nothing names what waits: lists, relations, counts, the feed', () => {
	const { library, today } = read({
		...alone,
		[page]: held('draft: true'),
		'updates.yaml': (text) => text.replace('id: alarm-topic,', 'id: alarm-topic, draft: true,'),
		'schedule.yaml': (text) => text.replace('id: visit,', 'id: visit, draft: true,'),
	});
	const part = publishedPart(library!, today);
	expect(JSON.stringify(part)).not.toMatch(/应急手电|参观消防站/);
	expect(JSON.stringify([part.pages, part.quizzes, part.checklists])).not.toContain('"extinguisher"');
	expect(updateFeed(part)).not.toContain('alarm-topic');
	expect(part.quizzes.find(({ id }) => id === 'alarm')!.questions).toHaveLength(
		library!.quizzes.find(({ id }) => id === 'alarm')!.questions.length - 1,
	);
});

test('a bank of drafts alone is a draft, and so is a list', () => {
	const { library, today } = read({});
	const [bank, ...banks] = library!.quizzes;
	const [list, ...lists] = library!.checklists;
	const draft = { draft: true };
	const part = publishedPart(
		{
			...library!,
			quizzes: [{ ...bank!, questions: bank!.questions.map((one) => ({ ...one, ...draft })) }, ...banks],
			checklists: [
				{
					...list!,
					groups: list!.groups.map((group) => ({
						...group,
						items: group.items.map((one) => ({ ...one, ...draft })),
					})),
				},
				...lists,
			],
		},
		today,
	);
	expect(part.quizzes.map(({ id }) => id)).not.toContain(bank!.id);
	expect(part.checklists.map(({ id }) => id)).not.toContain(list!.id);
});

test('content of which nothing waits is left as it is', () => {
	const { library, today } = read({});
	const part = publishedPart(library!, today);
	expect(publishedPart(part, today)).toBe(part);
});

test('what comes out together, or later, may lead to what waits; what comes out before may not', () => {
	const link = (line: string) =>
		read({
			'topics/escape.mdx': (text) => `${held(line)(text)}\n见[手电](/topics/torch/)。\n`,
		}).told;
	expect(link('reviewed: { date: 2026-11-01, against: 方案 }')).toContain(
		'指向的还没有发布（草稿，2099-01-01起发布），读者会打不开（写的是“/topics/torch/”）',
	);
	expect(link('publishAt: 2098-12-31')).toContain('topics/escape.mdx:21 指向的还没有发布');
	expect(link('publishAt: 2099-01-01')).not.toContain('/topics/torch/');
	expect(link('draft: true')).not.toContain('/topics/torch/');
});

test('an exam does not count on questions that wait', () => {
	const { told } = read({
		'quizzes/alarm.yaml': (text) => text.replace('order: 2', 'order: 2\npublishAt: 2026-12-24'),
	});
	expect(told).toContain('exam-supply');
});

test('what waits is listed with its line and its day', () => {
	expect(read({ [page]: (text) => text }).waiting).toBe(
		[
			'还没有发布的2处，网站上没有：',
			'  topics/torch.mdx:2 草稿，2099-01-01起发布：应急手电',
			'  quizzes/alarm.yaml:61 草稿：应急手电只在停电的时候才检查。',
			'  到了日子再发布一次网站，读者就能看到。',
		].join('\n'),
	);
});

test('shown while developing, what waits carries a mark where it has its title', () => {
	const { library, today } = read({});
	const whole = markedWhole(library!, today);
	const titles = whole.pages.map(({ frontmatter }) => frontmatter.title);
	expect(titles).toContain('【草稿，2099-01-01起发布】应急手电');
	expect(titles).toContain('疏散逃生');
	expect(JSON.stringify(whole.quizzes)).toContain('【草稿】应急手电只在停电');
});

test('a worksheet that waits is on no page, and one that names a waiting page leaves it out', () => {
	const { library, today, told } = read({ 'worksheets/walk-check.yaml': held('draft: true') });
	expect(told).toBe('');
	expect(publishedPart(library!, today).worksheets.map(({ id }) => id)).toEqual(['lesson-notes']);
	const other = read({
		...alone,
		[page]: held('draft: true'),
		'worksheets/walk-check.yaml': (text) => text.replace('pages: [', 'pages: [topics/extinguisher, '),
	});
	const [sheet] = publishedPart(other.library!, other.today).worksheets;
	expect(sheet!.pages).toEqual(['measures/evacuation']);
});
