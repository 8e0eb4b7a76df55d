import { existsSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { contentFiles } from '../../../../src/office/content-files.ts';
import { renameContent } from '../../../../src/office/edit/rename-content.ts';
import { renamePage } from '../../../../src/office/edit/rename-page.ts';
import { describeSplice, spliced } from '../../../../src/office/edit/splice.ts';
import { publishedOf } from '../../../../src/office/guard/published.ts';
import { contentCopy } from '../content-copy.ts';
import { NAMESAKES, copyWithNamesakes, lossesSince, textsOf } from './edited-copy.ts';

/** Renames in a copy; what the check says then, how many losses the guard sees, and the lines that differ. */
function renamed(before: string, after: string, prepare?: (copy: ReturnType<typeof contentCopy>) => void) {
	const copy = contentCopy();
	prepare?.(copy);
	const texts = textsOf(copy.folder);
	const published = publishedOf(readLibrary(copy.folder).library);
	const said = renameContent(copy.folder, before, after, true);
	const { problems } = checkContent(copy.folder);
	const changed = Object.entries(textsOf(copy.folder)).flatMap(([file, text]) => {
		const old = new Set((texts[file] ?? '').split('\n'));
		return text === texts[file]
			? []
			: text
					.split('\n')
					.filter((row) => !old.has(row))
					.map((row) => `${file}: ${row.trim()}`);
	});
	return { copy, said, changed, problems, losses: lossesSince(published, copy.folder) };
}

test('a bank goes with what names it, its address and its links', () => {
	const { copy, said, problems, losses } = renamed('quizzes:alarm', 'fire-call');
	expect(said.isGood).toBe(true);
	expect(copy.read('quizzes/fire-call.yaml')).toMatch(/^id: fire-call\nformerIds: \[alarm\]\n/);
	expect(problems).toEqual([]);
	expect(losses).toEqual([]);
});

test('pictures and files in the folder called as the page go with it, and so do their names', () => {
	const { copy, said, problems } = renamed('cases/night-reading-room', 'hot-plug');
	expect(said.isGood).toBe(true);
	expect(existsSync(path.join(copy.folder, 'cases/hot-plug/接线板 (1).jpg'))).toBe(true);
	expect(copy.read('cases/hot-plug.mdx')).toContain('(hot-plug/下班检查表.docx)');
	expect(problems).toEqual([]);
});

test('a page goes with its links, its names in other pages, its address and what stands beside it', () => {
	const { copy, said, problems, losses } = renamed('topics/escape', 'way-out');
	expect(said.isGood).toBe(true);
	expect(existsSync(path.join(copy.folder, 'topics/escape.mdx'))).toBe(false);
	expect(copy.read('topics/way-out.mdx')).toContain('title: 疏散逃生\nformerPaths: [topics/escape]\n');
	expect(problems).toEqual([]);
	expect(losses).toEqual([]);
	expect(
		Object.values(textsOf(copy.folder))
			.join('')
			.match(/topics\/escape/g),
	).toHaveLength(1);
});

test('the page of a document goes along with its id, and its old address leads on', () => {
	const { copy } = renamed('documents:plan', 'activity-plan');
	expect(copy.read('documents/activity-plan.mdx')).toContain('formerPaths: [documents/plan]');
	expect(copy.read('site.yaml')).toContain('plan: activity-plan');
});

test('what has the same id as a page keeps it: the page of a document, a section called as a kind', () => {
	const copy = copyWithNamesakes();
	for (const id of NAMESAKES) {
		const file = `${id}.mdx`;
		const page = renamePage(contentFiles(copy.folder), { kind: 'pages', id, file }, 'other');
		if (typeof page === 'string') throw new Error(page);
		expect([...new Set(page.splices.map((splice) => splice.file))]).toEqual([file]);
	}
});

test('a second new address stands beside the first', () => {
	const { copy } = renamed('materials/handbook', 'manual');
	expect(copy.read('materials/manual.mdx')).toContain('formerPaths: [materials/booklet, materials/handbook]');
});

test.each([
	['alarm-01', 'alarm-1', 'quizzes/alarm.yaml: formerIds: [alarm-01]'],
	[
		'staff-lesson',
		'staff-class',
		'checklists/staff.yaml: - { id: staff-class, formerIds: [staff-lesson], text: 听一次消防课, measure: lesson, schedule: lesson }',
	],
	[
		'schedule:inspection',
		'weekly-check',
		'schedule.yaml: - { id: weekly-check, formerIds: [inspection], title: 每周检查, kind: weekly, weekday: mon, when: 每周一, measures: [inspection], units: [facilities], sources: [plan 二] }',
	],
	['materials/handbook#leave', 'go', 'materials/handbook.mdx: - { id: go, formerIds: [leave], title: 离开 }'],
	['extinguisher', 'fire-extinguisher', undefined],
])('%s becomes %s, keeps its former id, and readers lose nothing', (before, after, row) => {
	const { said, changed, problems, losses } = renamed(before, after);
	expect(said.text).toContain('已经改好');
	if (row) expect(changed).toContain(row);
	expect(problems).toEqual([]);
	expect(losses).toEqual([]);
});

test('links to the place of an entry or a term follow its id', () => {
	const { changed, problems } = renamed('schedule:drill', 'escape-drill', (copy) =>
		copy.edit('help/start.mdx', /$/, '\n见[演练](/schedule/#drill)。\n'),
	);
	expect(changed).toContain('help/start.mdx: 见[演练](/schedule/#escape-drill)。');
	expect(problems).toEqual([]);
});

test('units, strands, documents and banks are renamed with whatever names them', () => {
	for (const [before, after] of [
		['reading-room', 'reading-hall'],
		['strands:learn', 'study'],
		['documents:plan', 'activity-plan'],
		['basics', 'basic'],
	] as const) {
		const { said, problems } = renamed(before, after);
		expect(said.text).toContain('已经改好');
		expect(problems).toEqual([]);
	}
});

test('the unit that leads is called by its new id too', () => {
	const { changed, problems } = renamed('reading-room', 'reading-hall', (copy) =>
		copy.edit('measures/lesson.mdx', /^units: .*$/m, 'units: [reading-room]\nlead: reading-room'),
	);
	expect(changed).toContain('measures/lesson.mdx: lead: reading-hall');
	expect(problems).toEqual([]);
});

test('a wording is changed in every form, not where the new one stands already', () => {
	const { copy, said } = renamed('11 月 4 日', '11月6日', (copy) =>
		copy.edit('help/start.mdx', /$/, '\n消防课在11月4日；十一月没有 11 月 14 日的课。\n'),
	);
	expect(said.text).toContain('“11 月 4 日”改成“11月6日”：2处，在2个文件里');
	expect(copy.read('help/start.mdx')).toContain('消防课在11月6日；十一月没有 11 月 14 日的课。');
	const again = renameContent(copy.folder, '后勤组', '后勤组（总务）', true);
	expect(again.isGood).toBe(true);
	expect(renameContent(copy.folder, '后勤组', '后勤组（总务）', true).text).toContain('只在引用的原文里有');
});

test('of a long line what stands around the place is shown', () => {
	const text = `- { id: guests, text: ${'先把研讨的时间告诉他们。'.repeat(6)}再告诉后勤组的人，${'到了以后签到。'.repeat(9)} }\n`;
	const start = text.indexOf('后勤组');
	expect(describeSplice(text, { file: 'a.yaml', start, end: start + 3, text: '保障组' })).toMatch(
		/^a\.yaml:1 “后勤组” → “保障组”：….{20,}再告诉后勤组的人，.{20,}…$/,
	);
	const short = '  text: 告诉后勤组的人\n';
	expect(describeSplice(short, { file: 'a.yaml', start: 10, end: 13, text: '保障组' })).toMatch(
		/：text: 告诉后勤组的人$/,
	);
});

test('everything is shown first and nothing written', () => {
	const copy = contentCopy();
	const before = textsOf(copy.folder);
	const { text, isGood } = renameContent(copy.folder, 'alarm-01', 'alarm-1', false);
	expect(text).toContain('quizzes/alarm.yaml:7 “alarm-01” → “alarm-1”');
	expect(text).toContain('还没有改');
	expect(isGood).toBe(true);
	expect(textsOf(copy.folder)).toEqual(before);
});

test('what cannot be done is said, and nothing written', () => {
	const copy = contentCopy();
	const before = textsOf(copy.folder);
	for (const [old, next, why] of [
		['alarm-01', 'alarm-02', '已经有编号是“alarm-02”的题目'],
		['alarm-01', '报警一', '不能做编号'],
		['alarm-01', 'constructor', '不能做编号'],
		['topics/alarm', 'aux', '不能做文件名'],
		['topics/alarm', 'topics/escape', '已经有 topics/escape.mdx'],
		['topics/alarm', 'rules/alarm', '换栏目的'],
		['staff', 'crew', '是几样东西的编号'],
		['checklists:staff', 'crew', '读者自己加的条目'],
		['没有这句话', '甲', '不是编号，内容里也没有这样的文字'],
		['消防课', '消防课: 一', '没有改：改了以后会有'],
	] as const) {
		const { text, isGood } = renameContent(copy.folder, old, next, true);
		expect(text).toContain(why);
		expect(isGood).toBe(false);
	}
	expect(textsOf(copy.folder)).toEqual(before);
});

test('line ends of Windows and byte marks stay as they are', () => {
	const { copy } = renamed('alarm-01', 'alarm-1', (copy) =>
		copy.write('quizzes/alarm.yaml', copy.read('quizzes/alarm.yaml').replaceAll('\n', '\r\n')),
	);
	const text = copy.read('quizzes/alarm.yaml');
	expect(text).toContain('- id: alarm-1\r\n    formerIds: [alarm-01]\r\n');
	expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('what stands around the pieces stays, whatever it is', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.string(), fc.string({ minLength: 1 }), fc.string())),
			fc.string(),
			(parts, tail) => {
				let at = 0;
				const splices = parts.map(([kept, old, after]) => {
					const start = at + kept.length;
					at = start + old.length;
					return { start, end: at, text: after };
				});
				const text = parts.map(([kept, old]) => kept + old).join('') + tail;
				expect(spliced(text, splices)).toBe(parts.map(([kept, , after]) => kept + after).join('') + tail);
			},
		),
	);
});

test('a name that is a part of another name is changed where it stands for itself', () => {
	const { copy, said, problems } = renamed('后勤组', '保障组', (copy) => {
		copy.edit('site.yaml', 'name: 后勤组 }', 'name: 后勤组 }\n  - { id: night-shift, name: 夜间后勤组 }');
		copy.edit('help/start.mdx', /$/, '\n白天问后勤组，晚上问夜间后勤组。\n');
	});
	expect(problems).toEqual([]);
	expect(copy.read('help/start.mdx')).toContain('白天问保障组，晚上问夜间后勤组。');
	expect(said.text).toContain(
		'\n“夜间后勤组”里的2处没有改，那是另一个名称。也要改的，另外运行 npm run rename -- "夜间后勤组" 新的名称',
	);
});

test('somebody else’s words stay: a full text, a quotation, a title; they are changed where that is asked for', () => {
	const prepare = (copy: ReturnType<typeof contentCopy>): void =>
		copy.edit(
			'help/start.mdx',
			/$/,
			'\n“后勤组”查过了。方案说“后勤组每周一检查”，见《后勤组检查办法》。\n\n> 后勤组每周一检查。\n',
		);
	const { copy, said, changed, problems } = renamed('后勤组', '保障组', prepare);
	expect(problems).toEqual([]);
	expect(copy.read('help/start.mdx')).toContain(
		'“保障组”查过了。方案说“后勤组每周一检查”，见《后勤组检查办法》。\n\n> 后勤组每周一检查。',
	);
	expect(changed.some((row) => row.startsWith('documents/plan.mdx'))).toBe(false);
	expect(changed).toContain('site.yaml: - { id: facilities, name: 保障组 }');
	expect(said.text).toContain('引用的原文，不改（连它们一起改，加上 --quotes）：');
	expect(said.text).toMatch(/documents\/plan\.mdx:\d+ “后勤组” → “保障组”.*（文件全文）/);
	expect(said.text).toMatch(/（引文）/);
	expect(said.text).toMatch(/（文件的名称）/);
	expect(renameContent(copy.folder, '后勤组', '保障组', true).text).toContain('只在引用的原文里有');
	expect(renameContent(copy.folder, '后勤组', '保障组', true, true).isGood).toBe(true);
	expect(copy.read('documents/plan.mdx')).not.toContain('后勤组');
});
