import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { describeProblems } from '../../../../src/authoring/tell/problem.ts';
import { contentFiles } from '../../../../src/office/content-files.ts';
import { compare } from '../../../../src/office/guard/compare.ts';
import { describeChanges } from '../../../../src/office/guard/describe-changes.ts';
import { publishedOf, readPublished } from '../../../../src/office/guard/published.ts';
import { contentCopy } from '../content-copy.ts';
import type { ContentCopy } from '../content-copy.ts';

const TODAY = '2026-11-28';

/** What the guard says of changes to sound content: the losses, and the rows to look at. */
function said(change: (copy: ContentCopy) => void): { losses: string[]; notes: string[]; text: string } {
	const copy = contentCopy();
	const before = publishedOf(readLibrary(copy.folder).library);
	change(copy);
	const read = readLibrary(copy.folder);
	const { text, losses } = describeChanges(
		compare(before, publishedOf(read.library), read.library, TODAY),
		read,
		contentFiles(copy.folder),
	);
	const [lost = '', notes = ''] = text.includes('请核对：') ? text.split('请核对：') : [text, ''];
	const rows = (part: string): string[] => part.split('\n').filter((row) => row.startsWith('- '));
	expect(rows(lost)).toHaveLength(losses);
	return { losses: rows(lost), notes: rows(notes), text };
}

test('content that is as it was published has nothing to be told', () => {
	expect(said(() => undefined).text).toBe('增加0项，改动0项，去掉0项。没有会弄丢读者记录的改动。');
});

test('the list is read back as it was written, and nothing else is taken for one', () => {
	const list = publishedOf(readLibrary(contentCopy().folder).library);
	expect(readPublished(JSON.stringify(list))).toEqual(list);
	expect(readPublished('{"version":1}')).toBeUndefined();
	expect(readPublished('<html>')).toBeUndefined();
});

test('a question whose id changed is known again, and its former id asked for', () => {
	const { losses } = said((copy) => copy.edit('quizzes/alarm.yaml', 'id: alarm-01', 'id: alarm-1'));
	expect(losses).toEqual([
		expect.stringMatching(
			/^- quizzes\/alarm\.yaml:7 题目“alarm-01”（.*）没有了，像是改成了“alarm-1”。怎样改：是同一个的，在“alarm-1”里写 formerIds: \[alarm-01\]；确实不要了，在 retired\.yaml 的 questions 里写上“alarm-01”。$/,
		),
	]);
});

test('with its former id written down, a question is not lost', () => {
	const { losses } = said((copy) =>
		copy.edit('quizzes/alarm.yaml', 'id: alarm-01', 'id: alarm-1\n    formerIds: [alarm-01]'),
	);
	expect(losses).toEqual([]);
});

test('a bank under another id is a loss until it says what it was called', () => {
	const moved = (more: string) => (copy: ContentCopy) => {
		const text = copy
			.read('quizzes/basics.yaml')
			.replace('id: basics\nformerIds: [first-quiz]', `id: all\n${more}`);
		copy.write('quizzes/all.yaml', text);
		rmSync(path.join(copy.folder, 'quizzes/basics.yaml'));
	};
	expect(said(moved('formerIds: [first-quiz]')).losses[0]).toContain('在“all”里写 formerIds: [basics]');
	expect(said(moved('formerIds: [basics, first-quiz]')).losses).toEqual([]);
});

test('what is taken down on purpose stands in retired.yaml and passes the guard and the check', () => {
	const take = (copy: ContentCopy) => copy.edit('checklists/staff.yaml', /.*id: staff-nearest.*\n/, '');
	expect(said(take).losses).toEqual([expect.stringContaining('清单条目“staff-nearest”')]);
	expect(
		said((copy) => {
			take(copy);
			copy.write('retired.yaml', 'items: [staff-nearest]\n');
			expect(describeProblems(checkContent(copy.folder).problems)).toBe('');
		}).losses,
	).toEqual([]);
});

test('an id that is given to another question is a loss', () => {
	const { losses } = said((copy) => {
		const text = copy.read('quizzes/alarm.yaml');
		copy.write(
			'quizzes/alarm.yaml',
			text.replace(/(id: alarm-01\n[^]*?stem: ).*/, '$1灭火毯平时叠放在____里。'),
		);
	});
	expect(losses).toEqual([expect.stringMatching(/题目“alarm-01”换成了另一个/)]);
});

test('an entry with days whose id changed is a loss: readers have its event in their calendars', () => {
	const change = (former: string) => (copy: ContentCopy) =>
		copy.edit(
			'schedule.yaml',
			'id: lesson, formerIds: [first-lesson]',
			`id: fire-lesson, formerIds: [first-lesson${former}]`,
		);
	const { losses } = said(change(''));
	expect(losses).toEqual([
		expect.stringMatching(
			/日程“lesson”（消防课）没有了，像是改成了“fire-lesson”，存进日历的读者会有两条。怎样改：是同一个的，在“fire-lesson”里写 formerIds: \[lesson\]/,
		),
	]);
	expect(said(change(', lesson')).losses).toEqual([]);
	expect(said((copy) => copy.edit('schedule.yaml', 'id: inspection', 'id: weekly-look')).losses).toHaveLength(
		1,
	);
	expect(said((copy) => copy.edit('schedule.yaml', 'id: visit', 'id: station')).losses).toEqual([]);
});

test('an entry that is gone, one without days and a term are told, with what can be written', () => {
	const gone = said((copy) => copy.edit('schedule.yaml', /.*id: lesson\b.*\n/, ''));
	expect(gone.losses).toEqual([]);
	expect(gone.notes).toContainEqual(expect.stringContaining('日程“lesson”（消防课）没有了'));
	const term = said((copy) => copy.edit('glossary.yaml', /id: exit\b/, 'id: way-to-exit'));
	expect(term.losses).toEqual([]);
	expect(term.notes).toContainEqual(expect.stringContaining('在“way-to-exit”里写 formerIds: [exit]'));
});

test('a chapter that is renamed in its material asks for its former id, by its own name', () => {
	const { losses } = said((copy) =>
		copy.edit('materials/handbook.mdx', 'id: leave, title: 离开', 'id: go, title: 离开'),
	);
	expect(losses).toEqual([expect.stringContaining('在“handbook/go”里写 formerIds: [leave]')]);
});

test('a page that is renamed asks for its former path, its chapters not once more', () => {
	const move = (copy: ContentCopy): void =>
		renameSync(
			path.join(copy.folder, 'materials/handbook.mdx'),
			path.join(copy.folder, 'materials/manual.mdx'),
		);
	expect(said(move).losses.filter((row) => row.includes('没有了'))).toEqual([
		expect.stringContaining('在“materials/manual”里写 formerPaths: [materials/handbook]'),
	]);
	expect(
		said((copy) => {
			move(copy);
			copy.edit(
				'materials/manual.mdx',
				'formerPaths: [materials/booklet]',
				'formerPaths: [materials/booklet, materials/handbook]',
			);
		}).losses,
	).toEqual([]);
});

test('a former id that is dropped again is a loss', () => {
	expect(
		said((copy) => copy.edit('materials/handbook.mdx', 'formerPaths: [materials/booklet]\n', '')).losses,
	).toContainEqual(expect.stringContaining('把“materials/booklet”写回 formerPaths'));
});

test('another name of the site in the browser loses every record', () => {
	expect(said((copy) => copy.edit('site.yaml', 'id: fire-month-2026', 'id: fire-month')).losses).toEqual([
		'- site.yaml 的 id 从“fire-month-2026”改成了“fire-month”，读者的全部记录都对不上。怎样改：改回“fire-month-2026”。只有换成另一次学习活动时才用新的 id，发布到另一个文件夹。',
	]);
});

test('an answer that changed is told with both', () => {
	const { notes, losses } = said((copy) => copy.edit('quizzes/alarm.yaml', '["119", 一一九]', '["110"]'));
	expect(losses).toEqual([]);
	expect(notes).toContain(
		'- quizzes/alarm.yaml:7 题目“alarm-01”（全国统一的火警电话是____。）的答案改了：原来是“119/一一九”，现在是“110”。',
	);
});

test('two long answers are told from where they begin to differ', () => {
	const copy = contentCopy();
	const alike = '先报警再疏散然后清点人数'.repeat(3);
	copy.edit('quizzes/alarm.yaml', '["119", 一一九]', `[${alike}甲]`);
	const before = publishedOf(readLibrary(copy.folder).library);
	copy.edit('quizzes/alarm.yaml', `[${alike}甲]`, `[${alike}乙]`);
	const { library } = readLibrary(copy.folder);
	expect(compare(before, publishedOf(library), library, TODAY).changes[0]!.what).toMatch(
		/原来是“….{1,8}甲”，现在是“….{1,8}乙”$/,
	);
});

test('the days that stand for a rough time are looked for nowhere', () => {
	const copy = contentCopy();
	copy.edit('schedule.yaml', 'date: 2026-11-04, when: 11 月 4 日', 'date: 2026-11-04, when: 11月上旬');
	const before = publishedOf(readLibrary(copy.folder).library);
	copy.edit('schedule.yaml', 'date: 2026-11-04, when: 11月上旬', 'date: 2026-11-06, when: 11月6日');
	copy.edit('help/start.mdx', /$/, '\n消防课在11月4日。\n');
	const { library } = readLibrary(copy.folder);
	const whats = compare(before, publishedOf(library), library, TODAY).changes.map(({ what }) => what);
	expect(whats.join()).toContain('“11月上旬”改成“11月6日”');
	expect(whats.join()).not.toContain('不再是');
});

test('a new update counts as something added', () => {
	const { text } = said((copy) =>
		copy.edit('updates.yaml', /^/, '- { id: now, date: 2026-11-01, title: 甲, summary: 乙 }\n'),
	);
	expect(text).toContain('增加1项，改动0项');
});

test('a unit that is renamed: every place that has the former name', () => {
	const { text } = said((copy) => {
		copy.edit('site.yaml', 'name: 后勤组', 'name: 后勤保障组');
		copy.edit('help/start.mdx', /$/, '\n问后勤组，也就是后勤保障组。\n');
	});
	expect(text).toContain('责任单位“facilities”的名称改了：“后勤组”改成“后勤保障组”。\n  旧的写法还在');
	expect(text).toMatch(/\n  help\/start\.mdx:\d+ 问后勤组，也就是后勤保障组。/);
	expect(text.match(/后勤组，也就是/g)).toHaveLength(1);
});

test('an entry that moves: the former day is found in whatever spaces, and `approximate` is asked about', () => {
	const { text } = said((copy) => {
		copy.edit(
			'schedule.yaml',
			'date: 2026-11-04, when: 11 月 4 日',
			'date: 2026-11-06, when: 11月6日, approximate: true',
		);
		copy.edit('help/start.mdx', /$/, '\n消防课在11月4日。11 月 14 日没有课。\n');
	});
	expect(text).toContain('日程“消防课”的时间改了：“11 月 4 日”改成“11月6日”');
	expect(text).toContain('旧的写法还在2处：\n');
	expect(text).toMatch(/\n  help\/start\.mdx:\d+ 消防课在11月4日。/);
	expect(text).toMatch(/\n  documents\/plan\.mdx:\d+ /);
	expect(text).toContain('还写着 approximate: true。怎样改：日子已经定了的，删掉这一行。');
});

test('other spaces and quotation marks are no change of name', () => {
	expect(
		said((copy) => copy.edit('schedule.yaml', 'when: 11 月 4 日', 'when: 11月4日')).notes.filter((row) =>
			row.includes('时间改了'),
		),
	).toEqual([]);
});

test('a change without an update, and an update of a day to come, are told', () => {
	expect(said((copy) => copy.edit('topics/escape.mdx', '不要返回', '不要回去')).notes).toEqual([
		expect.stringContaining('updates.yaml 没有新的一条'),
	]);
	expect(
		said((copy) =>
			copy.edit('updates.yaml', /^/, '- { id: later, date: 2062-01-01, title: 甲, summary: 乙 }\n'),
		).notes,
	).toEqual(['- 更新“later”（甲）的日期2062-01-01还没有到（今天2026-11-28）。怎样改：核对日期。']);
});

test('a list that is taken down is a loss: readers have items of their own in it', () => {
	expect(said((copy) => rmSync(path.join(copy.folder, 'checklists/duty-leader.yaml'))).losses[0]).toContain(
		'清单“duty-leader”',
	);
});

test('a worksheet and its columns are known again under other ids, and asked for their former ones', () => {
	const { losses } = said((copy) => {
		copy.edit('worksheets/walk-check.yaml', 'id: told', 'id: told-whom');
		copy.edit('worksheets/lesson-notes.yaml', 'id: lesson-notes', 'id: lesson-thoughts');
		renameSync(
			path.join(copy.folder, 'worksheets/lesson-notes.yaml'),
			path.join(copy.folder, 'worksheets/lesson-thoughts.yaml'),
		);
	});
	expect(
		losses.map((row) => /没有了，像是改成了“([^”]+)”.*写 formerIds: \[([^\]]+)\]/.exec(row)?.slice(1)),
	).toEqual([
		['walk-check/told-whom', 'told'],
		['lesson-thoughts', 'lesson-notes'],
	]);
	const { losses: none } = said((copy) =>
		copy.edit('worksheets/walk-check.yaml', 'id: told', 'id: told-whom, formerIds: [told]'),
	);
	expect(none).toEqual([]);
});

test('with a clause that changed, everything that rests on it is named where it is written', () => {
	const { text } = said((copy) => copy.edit('documents/plan.mdx', '检查看真设施', '检查要看真设施'));
	const [row, ...resting] = text.split('\n').filter((line) => /^(- documents|  \S+:\d)/.test(line));
	expect(row).toMatch(
		/^- documents\/plan\.mdx:\d+ 文件的条款“plan 二”（二 演练和检查）的内容改了，核对以它为据的。$/,
	);
	expect(resting).toContainEqual(expect.stringMatching(/^  programme\/organisation\.mdx:\d+ 页面：/));
	expect(resting).toContainEqual(expect.stringMatching(/^  schedule\.yaml:\d+ 日程：/));
	expect(resting.join('\n')).not.toContain('measures/evacuation.mdx');
});

test('a list that was written before clauses were known has none to compare', () => {
	const copy = contentCopy();
	const { library } = readLibrary(copy.folder);
	const now = publishedOf(library);
	const before = { ...now, things: now.things.filter(({ kind }) => kind !== 'clauses') };
	expect(compare(before, now, library, TODAY).counts).toEqual({ added: 0, changed: 0, gone: 0 });
});

test('a new name of the organisation, the programme or a document is told with the places of the old one', () => {
	const { text, losses } = said((copy) => {
		const site = copy.read('site.yaml');
		const organisation = /^organisation: (.*)$/m.exec(site)![1]!;
		copy.edit('site.yaml', `organisation: ${organisation}`, 'organisation: 市图书馆新馆');
		copy.edit('help/start.mdx', /$/, `\n由${organisation}组织。\n`);
	});
	expect(losses).toEqual([]);
	expect(text).toMatch(
		/网站资料“organisation”的名称改了：“.+”改成“市图书馆新馆”。\n {2}旧的写法还在.*help\/start\.mdx/s,
	);
	expect(said((copy) => copy.edit('site.yaml', /^( +short: ).*$/m, '$1新的叫法')).text).toContain(
		'改成“新的叫法”',
	);
});

test('a list of before documents and names of the site were held says nothing of them', () => {
	const { library } = readLibrary(contentCopy().folder);
	const now = publishedOf(library);
	const before = { ...now, things: now.things.filter(({ kind }) => kind !== 'documents' && kind !== 'site') };
	expect(compare(before, now, library, TODAY).things.added).toEqual([]);
});
