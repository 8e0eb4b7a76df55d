import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { sound } from '../../authoring/edited-folder.ts';
import { runCommand } from '../../command.ts';
import { centred, docx, p, picture, r, styled, tbl, tc } from './docx.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'word 页面-'));
	cpSync(sound, path.join(folder, 'content'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
	const { status, stdout, stderr } = await runCommand('office/word/word-command.ts', args, {
		// What was made is noted below the folder in which the command runs.
		cwd: folder,
		env: { INIT_CWD: folder, CONTENT_DIR: 'content' },
	});
	return { status, said: stdout + stderr };
}
const put = (name: string, ...content: string[]): void =>
	writeFileSync(path.join(folder, name), docx(content.join('')));
const page = path.join('content', 'topics', 'ladder.mdx');
const read = (): string => readFileSync(path.join(folder, page), 'utf8');

test('a Word file becomes a page without a problem; a new version of it brings in what is new', async () => {
	put(
		'云梯.docx',
		styled('a', '云梯'),
		styled('1', '什么时候用'),
		p('楼高时用。'),
		p(picture('rId1', '云梯车')),
		p('不要乱动。'),
	);
	expect(await run('云梯.docx', '--to', 'topics/ladder', '--source', '活动方案 一')).toEqual({
		status: 0,
		said: `建好 ${page}：1个小标题，0张表，0条列表。\n开头的 description 取自第一句，请看一遍是不是说清了这一页有什么。\n图片1张，放在 ${path.join('content', 'topics', 'ladder')}：1.png\n`,
	});
	expect(read()).toBe(
		'---\ntitle: 云梯\ndescription: 楼高时用。\norder: 5\nsources:\n  - plan 一\n---\n\n## 什么时候用\n\n楼高时用。\n\n![云梯车](ladder/1.png)\n\n不要乱动。\n',
	);
	expect(existsSync(path.join(folder, 'content/topics/ladder/1.png'))).toBe(true);

	writeFileSync(path.join(folder, page), read().replace('楼高时用。\n\n!', '楼高时才用。\n\n!'));
	expect((await run('云梯.docx', '--to', '学习主题/ladder')).said).toBe(
		`${page} 和Word文件没有不同，没有改动。\n`,
	);

	put(
		'云梯.docx',
		styled('a', '云梯'),
		styled('1', '什么时候用'),
		p('楼高时用。'),
		p(picture('rId1', '云梯车')),
		p('不要乱动，听指挥。'),
	);
	const merged = await run('云梯.docx', '--to', 'topics/ladder');
	expect(merged.said).toContain(
		'和上一次相比：\n  − 不要乱动。\n  ＋ 不要乱动，听指挥。\n你在页面里改过的地方都留着。\n',
	);
	expect(read()).toContain('楼高时才用。');
	expect(read()).toContain('不要乱动，听指挥。');

	const before = read();
	put('云梯.docx', styled('a', '云梯'), styled('1', '什么时候用'), p('楼很高时用。'));
	const conflict = await run('云梯.docx', '--to', 'topics/ladder');
	expect(conflict.status).toBe(1);
	expect(conflict.said).toContain('有的地方Word文件和页面都改过，没有改动页面。');
	expect(read()).toBe(before);
	expect((await run('云梯.docx', '--to', 'topics/ladder', '--replace')).status).toBe(0);
	expect(read()).toMatch(/^---\ntitle: 云梯\n[\s\S]*---\n\n## 什么时候用\n\n楼很高时用。\n$/);
});

test('a picture without a caption is refused by the check until somebody writes what it shows', async () => {
	put('无说明.docx', styled('1', '出口'), p('出口在东侧。'), p(picture('rId1')));
	const { status, said } = await run('无说明.docx', '--to', 'help/exits');
	expect(status).toBe(1);
	expect(said).toMatch(/help\/exits\.mdx:\d+ 正文里还有没有填的地方（写的是“【待填：图1上有什么】”）/);
	const file = path.join(folder, 'content/help/exits.mdx');
	const problems = () =>
		checkContent(path.join(folder, 'content')).problems.filter((own) => own.file === 'help/exits.mdx');
	expect(problems().map(({ kind }) => kind)).toEqual(['placeholder']);
	writeFileSync(file, readFileSync(file, 'utf8').replace('【待填：图1上有什么】', '东侧的出口'));
	expect(problems()).toEqual([]);
	// Written once, it stays when the file is brought in again.
	expect(await run('无说明.docx', '--to', 'help/exits')).toMatchObject({ status: 0 });
	expect(readFileSync(file, 'utf8')).toContain('![东侧的出口](exits/1.png)');
});

test('a notice typed without styles, with a table and hard spaces in it, passes the check as it comes', async () => {
	const hard = '\u00a0';
	put(
		'演练通知.docx',
		centred('关于开展疏散演练的通知'),
		p('各科室：'),
		p(`${hard}${hard}为检验疏散方案，定于11月${hard}9${hard}日开展演练。现将有关事项通知如下：`),
		p(`一、${hard}时间和地点`),
		p(`（一）${hard}时间`),
		p(`上午${hard}10${hard}时，以警报为准。`),
		p('（二）地点'),
		p(`办公楼${hard}1～3${hard}层。`),
		p('二、分工'),
		p(`分工见下表。${hard}`),
		tbl(
			[tc('楼层'), tc(`负责${hard}的科室`), tc('要做的事')],
			[tc(`3${hard}层`), tc(`${hard}办公室`), tc('清点人数')],
			[tc(hard), tc('后勤科'), tc(`1.${hard}开门`)],
		),
		p('三、要求'),
		p(`1.${hard}听到警报马上走，不拿东西。`),
		p(`（1）${hard}走楼梯；`),
		p(`（2）${hard}不乘电梯。`),
		p(`2.${hard}到院内集合。`),
		p(`${hard}办公室`),
		p(`2023年11月1日${hard}`),
	);
	expect(await run('演练通知.docx', '--to', 'topics/drill-notice', '--source', 'plan 一')).toMatchObject({
		status: 0,
	});
	const file = path.join(folder, 'content/topics/drill-notice.mdx');
	const made = readFileSync(file, 'utf8');
	expect(
		checkContent(path.join(folder, 'content')).problems.filter(
			(own) => own.file === 'topics/drill-notice.mdx',
		),
	).toEqual([]);
	expect(made).not.toContain(hard);
	expect(
		made
			.split('\n')
			.filter((row) => /^(?:#|\||\d+\.)/.test(row))
			.map((row) => row.replace(/(?<=[、）]) /, '')),
	).toEqual([
		'## 一、时间和地点',
		'### （一）时间',
		'### （二）地点',
		'## 二、分工',
		'| 楼层 | 负责 的科室 | 要做的事 |',
		'| --- | --- | --- |',
		'| 3 层 | 办公室 | 清点人数 |',
		'|  | 后勤科 | 1. 开门 |',
		'## 三、要求',
		'1. 走楼梯；',
		'2. 不乘电梯。',
	]);
});

test('what is lost ends with 1; the page is there', async () => {
	put('修订.docx', p(`${r('要')}<w:ins>${r('认真')}</w:ins>${r('查。')}`));
	const { status, said } = await run('修订.docx', '--to', 'help/changes');
	expect(status).toBe(1);
	expect(said).toContain('没能照原样收下：\n  1处修订：按“接受全部修订”收的');
	expect(existsSync(path.join(folder, 'content/help/changes.mdx'))).toBe(true);
});

test.each([
	[['无.docx', '--to', 'topics/a'], '没有这个文件'],
	[['云梯.docx'], '没有写做成哪一页（--to）'],
	[['云梯.docx', '--to', 'topic/a'], '“topic/a”要写成“栏目/页面”，栏目有：programme（活动总览）'],
	[['云梯.docx', '--to', 'topics/云梯'], '只能用小写英文字母'],
	[['云梯.docx', '--to', 'topics/con'], 'Windows 不让文件叫'],
	[['云梯.docx', '--to', 'topics/new'], '没有写出处。加上 --source "文件编号 位置"。'],
	[['云梯.docx', '--to', 'rules/new', '--source', 'plan'], '这个栏目的页面开头还要写 kind、selfCheck'],
	[['云梯.docx', '--to', 'topics/alarm'], '不是在这台电脑上由Word文件做成的'],
])('what cannot be done is said and nothing is written: %s', async (args, said) => {
	const alarm = readFileSync(path.join(folder, 'content/topics/alarm.mdx'), 'utf8');
	const result = await run(...args);
	expect(result.said).toContain(said);
	expect(result.status).toBe(1);
	expect(readFileSync(path.join(folder, 'content/topics/alarm.mdx'), 'utf8')).toBe(alarm);
});
