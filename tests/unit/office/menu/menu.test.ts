import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MENU } from '../../../../src/office/menu/entries.ts';
import type { Command } from '../../../../src/office/menu/entries.ts';
import { runMenu } from '../../../../src/office/menu/menu.ts';
import { programOf } from '../../../../src/office/menu/run-script.ts';
import { typedPath } from '../../../../src/office/menu/typed-path.ts';
import { KINDS } from '../../../../src/office/new/new-thing.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};

/** What is run and said where somebody types these lines. */
async function typing(
	lines: readonly string[],
	{ last, isGood = true }: { last?: string; isGood?: boolean } = {},
) {
	const ran: string[] = [];
	const said: string[] = [];
	const left = [...lines];
	const note = ({ script, args }: Command) => {
		expect(scripts).toHaveProperty([script]);
		expect(programOf(root, { script, args }).slice(-args.length || undefined)).toEqual(
			expect.arrayContaining([...args]),
		);
		ran.push([script, ...args].join(' | '));
	};
	await runMenu({
		read: (question) => {
			said.push(question);
			return Promise.resolve(left.shift());
		},
		say: (text) => void said.push(text),
		run: (command) => (note(command), isGood),
		begin: (command) => (note(command), () => void ran.push('stopped')),
		lastFolder: () => last,
		kinds: KINDS,
	});
	expect(left).toEqual([]);
	return { ran, said: said.join('\n') };
}

test('the menu lists the office’s work by number, and ends with 0 or with its window', async () => {
	const { said, ran } = await typing(['0']);
	expect(said).toMatchInlineSnapshot(`
		"
		要做什么？写前面的数字，按回车：
		  1　检查
		  2　看改了什么
		  3　预览
		  4　导入题目
		  5　Word转页面
		  6　新建
		  7　发布
		  8　退回上一个版本
		  9　查找
		 10　改名（页面、编号、文字）
		 11　检查外部链接
		 12　导出Word文件
		 13　做文件夹版（放U盘）
		 14　做PDF
		 15　编辑台
		 16　删掉一页
		  0　退出
		> "
	`);
	expect(ran).toEqual([]);
	await typing([]);
});

test('each number does what it says, full width too, and comes back', async () => {
	expect((await typing(['1', '2', '３', '', '11', '0'])).ran).toEqual([
		'check:content',
		'changes',
		'dev | --open',
		'stopped',
		'check:links',
	]);
});

test('a number that is not there, and what is no number, are told', async () => {
	const { said, ran } = await typing(['17', '检查', '', '0']);
	expect(said).toContain('没有“17”这一项，写0到16的数字。');
	expect(said).toContain('没有“检查”这一项');
	expect(ran).toEqual([]);
});

test('a file is dragged into the window, with or without a source for all', async () => {
	const { ran } = await typing([
		'4',
		'"C:\\学习 园地\\题目 (1).xlsx"',
		'ideals',
		'plan 二（一）3',
		'4',
		'/x/a.csv',
		'ideals',
		'',
		'5',
		'"通知.docx"',
		'topics/new',
		'',
		'0',
	]);
	expect(ran).toEqual([
		'import | C:\\学习 园地\\题目 (1).xlsx | --bank | ideals | --source | plan 二（一）3',
		'import | /x/a.csv | --bank | ideals',
		'word | 通知.docx | --to | topics/new',
	]);
});

test('Enter alone leaves what was begun, and nothing is run', async () => {
	for (const lines of [
		['4', ''],
		['4', 'a.xlsx', ''],
		['5', ''],
		['6', ''],
		['6', '1', ''],
		['7', ''],
		['9', ''],
		['10', ''],
	]) {
		const { ran, said } = await typing([...lines, '0']);
		expect([lines, ran]).toEqual([lines, []]);
		expect(said).toContain('没有做，回到菜单。');
	}
});

test('something new is chosen by number from all kinds, and named where it has a name', async () => {
	const at = (how: string) => String(KINDS.findIndex(([own]) => own.startsWith(how)) + 1);
	const { ran, said } = await typing(['6', at('update'), 'first-notice', '6', at('sheet'), '6', '99', '0']);
	expect(ran).toEqual(['new | update | first-notice', 'new | sheet']);
	for (const [, what] of KINDS) expect(said).toContain(what);
});

test('the number of a new kind may be in full width, and one that is not there is told', async () => {
	const at = KINDS.findIndex(([how]) => how.startsWith('update ')) + 1;
	const wide = String(at).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
	expect((await typing(['6', `${wide}。`, 'notice', '0'])).ran).toEqual(['new | update | notice']);
	const { said, ran } = await typing(['6', '99', '0']);
	expect(said).toContain(`没有“99”这一种，写1到${KINDS.length}的数字。`);
	expect(ran).toEqual([]);
});

test('the folder of the last publication is offered, going back is asked twice', async () => {
	expect((await typing(['7', '', '7', '"D:\\网站"', '0'], { last: 'Z:\\学习 园地' })).ran).toEqual([
		'publish | Z:\\学习 园地',
		'publish | D:\\网站',
	]);
	expect((await typing(['8', '', '', '8', '', '是', '0'], { last: 'Z:\\甲' })).ran).toEqual([
		'publish | Z:\\甲 | --back',
	]);
});

test('renaming lists every place first and changes them when told to, not where it was refused', async () => {
	expect((await typing(['10', '旧单位', '新单位', '是', '10', 'a', 'b', '', '0'])).ran).toEqual([
		'rename | 旧单位 | 新单位',
		'rename | 旧单位 | 新单位 | --yes',
		'rename | a | b',
	]);
	expect((await typing(['10', 'a', 'b', '0'], { isGood: false })).ran).toEqual(['rename | a | b']);
	expect((await typing(['9', '10月上中旬', '0'])).ran).toEqual(['find | 10月上中旬']);
	expect((await typing(['12', 'topics/ideals，member', '12', '', '0'])).ran).toEqual([
		'export | topics/ideals | member',
	]);
});

test('a page is taken down after its places were listed, with or without one in its place', async () => {
	expect(
		(await typing(['16', 'topics/a', 'topics/b', '是', '16', 'topics/a', '', '', '16', '', '0'])).ran,
	).toEqual([
		'remove | topics/a | --to | topics/b',
		'remove | topics/a | --to | topics/b | --yes',
		'remove | topics/a',
	]);
});

test('paths are read as each system’s window writes them', () => {
	expect(
		[
			['"C:\\a b\\题.xlsx"', true],
			["& 'C:\\a b\\题.xlsx'", true],
			['“C:\\题.xlsx”', true],
			[' C:\\题.xlsx ', true],
			['file:///C:/a%20b/题.xlsx', true],
			["'/home/a b/题.xlsx'", false],
			['/home/a\\ b/题\\(1\\).xlsx', false],
			['file:///home/a%20b/%E9%A2%98.xlsx', false],
		].map(([typed, isWindows]) => typedPath(typed as string, isWindows as boolean)),
	).toEqual([
		'C:\\a b\\题.xlsx',
		'C:\\a b\\题.xlsx',
		'C:\\题.xlsx',
		'C:\\题.xlsx',
		'C:\\a b\\题.xlsx',
		'/home/a b/题.xlsx',
		'/home/a b/题(1).xlsx',
		'/home/a b/题.xlsx',
	]);
});

test('every entry runs commands that there are', () => {
	expect(MENU.length).toBeGreaterThan(8);
	expect(programOf(root, { script: 'dev', args: ['--open'] })[0]).toMatch(/astro[\\/]bin[\\/]astro\.mjs$/);
	expect(() => programOf(root, { script: 'check:lint', args: [] })).toThrow('check:lint');
});

/** A project in a folder with Chinese and a space, with a program of one’s own in place of npm where asked. */
function project(npm?: string): { folder: string; open(inside?: string): string } {
	const place = mkdtempSync(path.join(tmpdir(), '学习 园地-'));
	onTestFinished(() => rmSync(place, { recursive: true, force: true }));
	const folder = path.join(place, '项目 一');
	mkdirSync(path.join(folder, 'content'), { recursive: true });
	cpSync(path.join(root, 'content/办公室.sh'), path.join(folder, 'content/办公室.sh'));
	const bin = path.join(place, 'bin');
	mkdirSync(bin);
	if (npm !== undefined) writeFileSync(path.join(bin, 'npm'), npm, { mode: 0o755 });
	for (const tool of ['sh', 'dirname']) symlinkSync(`/usr/bin/${tool}`, path.join(bin, tool));
	const open = (inside = 'content'): string => {
		try {
			return execFileSync(path.join(folder, inside, '办公室.sh'), { encoding: 'utf8', env: { PATH: bin } });
		} catch (error) {
			return (error as { stdout: string }).stdout;
		}
	};
	return { folder, open };
}
const NPM = '#!/bin/sh\necho "npm $*"\n';

test('the file to open says what is missing: Node, the program, what it needs; then it opens the menu', () => {
	expect(project().open()).toMatch(/^这台电脑还没有装 Node/);
	const { folder, open } = project(NPM);
	expect(open()).toMatch(/^没有找到网站的程序/);
	writeFileSync(path.join(folder, 'package.json'), '{}');
	expect(open()).toBe('第一次用，先安装网站的程序，要几分钟。\nnpm ci\nnpm run --silent menu\n');
	mkdirSync(path.join(folder, 'node_modules'));
	writeFileSync(path.join(folder, 'node_modules/.package-lock.json'), '{}');
	expect(open()).toBe('npm run --silent menu\n');
});

test('the file to open works on the folder that it lies in, as next year’s programme', () => {
	const { folder, open } = project('#!/bin/sh\necho "$CONTENT_DIR"\n');
	writeFileSync(path.join(folder, 'package.json'), '{}');
	mkdirSync(path.join(folder, 'node_modules'));
	writeFileSync(path.join(folder, 'node_modules/.package-lock.json'), '{}');
	mkdirSync(path.join(folder, '明年 2027'));
	cpSync(path.join(folder, 'content/办公室.sh'), path.join(folder, '明年 2027/办公室.sh'));
	expect([open(), open('明年 2027')]).toEqual(['content\n', '明年 2027\n']);
	expect(readFileSync(path.join(root, 'content/办公室.cmd'), 'utf8')).toContain(
		'\r\nfor %%I in ("%~dp0.") do set "CONTENT_DIR=%%~nxI"\r\n',
	);
});

test('the file for Windows says and does the same, in lines and signs that Windows reads', () => {
	const bytes = readFileSync(path.join(root, 'content/办公室.cmd'));
	const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFEFF]/);
	const [first, second] = text.split('\r\n');
	// Before the code page is set nothing is said, and labels are not found behind Chinese.
	expect([first, second]).toEqual(['@echo off', 'chcp 65001 >nul']);
	expect(text).not.toMatch(/goto/i);
	expect(text).toContain('pushd "%~dp0.."');
	const shell = readFileSync(path.join(root, 'content/办公室.sh'), 'utf8');
	const sentences = (file: string): string[] =>
		[...file.matchAll(/(?<!@)echo "?([^"\r\n]*?)(?:"|\r|$)/gm)].map(([, said]) =>
			said!.replace(/双击|打开/, ''),
		);
	expect(sentences(text)).toEqual(sentences(shell));
	expect([...text.matchAll(/npm (ci|run --silent menu)/g)].map(([command]) => command)).toEqual([
		'npm ci',
		'npm run --silent menu',
	]);
});

test('the menu runs a command and comes back', () => {
	const ran = execFileSync(path.join(root, 'node_modules/.bin/node'), ['src/office/menu/menu-command.ts'], {
		cwd: root,
		input: '0\n',
		encoding: 'utf8',
	});
	expect(ran).toContain('要做什么？');
});
