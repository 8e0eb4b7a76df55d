import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { readRows } from '../../../../src/office/import/read-rows.ts';
import { sound } from '../../authoring/edited-folder.ts';
import { runCommand } from '../../command.ts';
import { fixture } from './import-into.ts';
import { workbook } from './sheet.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'import 导入-'));
	cpSync(sound, path.join(folder, 'content'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
	const { status, said } = await runCommand('office/import/import-command.ts', args, {
		env: { INIT_CWD: folder, CONTENT_DIR: path.join(folder, 'content') },
	});
	return { status, said: said.replaceAll(folder, '〈文件夹〉') };
}
const put = (name: string, content: string | Uint8Array): void =>
	writeFileSync(path.join(folder, name), content);
const bank = (id: string): string => readFileSync(path.join(folder, `content/quizzes/${id}.yaml`), 'utf8');

test('a file goes in whole and the command ends well', async () => {
	const old = bank('alarm');
	put('练习 题.csv', '题型,题干,答案,解析,难度\n判断,每天要查。,对,写明了。,易\n');
	expect(await run('练习 题.csv', '--bank', 'alarm', '--source', '活动方案 一')).toEqual({
		status: 0,
		said: '导入1题（alarm-06），没有导入0题。\n题库：〈文件夹〉/content/quizzes/alarm.yaml，别的题没有动。\n',
	});
	expect(bank('alarm').startsWith(old)).toBe(true);
	expect(readdirSync(folder).sort()).toEqual(['content', '练习 题.csv']);
	expect(await run('练习 题.csv', '--bank', 'alarm', '--source', 'plan 一')).toMatchObject({
		status: 1,
		said: expect.stringContaining('题干和题库里的“alarm-06”相同'),
	});
});

test('rows that were left out stand beside the file with their reasons, to be mended and sent back', async () => {
	put(
		'题.xlsx',
		await workbook([
			['题干', 'A', 'B', '答案', '解析', '难度'],
			['好的题？', '甲', '乙', 'B', '因为。', '易'],
			[
				'日期？',
				{ value: new Date('2023-09-28T00:00:00Z'), type: Date, format: 'm-d' },
				'乙',
				'B',
				'因为。',
				'易',
			],
			['两个答案？', '甲', '=1+1', 'B', '因为。', '易'],
		] as never),
	);
	const first = await run('题.xlsx', '--bank', 'alarm', '--source', 'plan 一');
	expect(first).toMatchInlineSnapshot(`
		{
		  "said": "收下但有改动：
		  第2行：没有写题型，按答案看是单选
		没有导入：
		  第3行“日期？”：B3 是日期“2023-09-28”，多半是表格软件把“9-28”一类的文字改成了日期：先把这一格的格式设成“文本”，再重新填写
		  第4行“两个答案？”：C4 以等号开头（“=1+1”），像是没有算出来的公式：改成文字
		导入1题（alarm-06），没有导入2题。
		没有导入的题连同原因写在 〈文件夹〉/题-没有导入.xlsx，改好以后可以再导入这个表。
		题库：〈文件夹〉/content/quizzes/alarm.yaml，别的题没有动。
		",
		  "status": 1,
		}
	`);
	const [row, other] = readRows(readFileSync(path.join(folder, '题-没有导入.xlsx')), '题.xlsx').rows;
	expect([row?.options.A, other?.options.B]).toEqual(['【待改】2023-09-28', '=1+1']);
	const again = await run('题-没有导入.xlsx', '--bank', 'alarm', '--source', 'plan 一');
	expect(again.said).toContain(
		'导入0题，没有导入2题。\n没有导入的题连同原因写在 〈文件夹〉/题-没有导入-2.xlsx',
	);
});

test('without a source the command says how to give one, and writes nothing', async () => {
	const old = bank('alarm');
	put('题.txt', fixture('paste.txt'));
	expect(await run('题.txt', '--bank', 'alarm')).toEqual({
		status: 1,
		said: '6题没有写出处。加上 --source "文件编号 位置"，或者在表里加“出处”一列。文件编号：plan（活动方案）。\n',
	});
	expect((await run('题.txt', '--bank', 'alarm', '--source', 'pla 一')).said).toContain('是不是想写“plan”');
	expect(bank('alarm')).toBe(old);
});

test('a bank that is not there is made where its title is given', async () => {
	put('题.txt', fixture('paste.txt'));
	expect(await run('题.txt', '--bank', 'alram', '--source', 'plan 一')).toEqual({
		status: 1,
		said: '没有题库“alram”，是不是想写“alarm”。现有的题库：basics、alarm。要新建，加上 --title "题库的名称"。\n',
	});
	expect(
		(await run('题.txt', '--bank', 'home', '--source', 'plan 一', '--title', '家庭防火')).said,
	).toContain('导入6题（home-01 至 home-06），没有导入1题。');
	expect(bank('home')).toMatch(
		/^id: home\ntitle: "家庭防火"\ndescription: "家庭防火"\norder: 3\nquestions:\n {2}- id: home-01\n/,
	);
	expect(checkContent(path.join(folder, 'content')).problems).toEqual([]);
});

test.each([
	[['没有.xlsx', '--bank', 'alarm'], '没有这个文件：〈文件夹〉/没有.xlsx\n'],
	[['content', '--bank', 'alarm'], '这是文件夹，不是文件：〈文件夹〉/content\n'],
	[['旧.xls', '--bank', 'alarm'], /^这是旧格式.*另存为.*\.xlsx/],
	[
		['旧.xls'],
		'没有写导入哪个题库（--bank）。\n用法：npm run import -- 文件 --bank 题库编号 [--source 出处] [--title 新题库的名称]\n',
	],
	[['旧.xls', '--bnak', 'alarm'], /^有一项不认识：旧\.xls --bnak alarm\n用法/],
	[['旧.xls', '--bank', '火警'], /^题库编号“火警”不合规则/],
])('what cannot be done is said and nothing is written: %s', async (args, said) => {
	put('旧.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
	const result = await run(...args);
	expect(result.status).toBe(1);
	if (typeof said === 'string') expect(result.said).toBe(said);
	else expect(result.said).toMatch(said);
	expect(existsSync(path.join(folder, 'content/quizzes/火警.yaml'))).toBe(false);
});

test('a bank with a fault of its own is left alone', async () => {
	put('题.txt', fixture('paste.txt'));
	put('content/quizzes/alarm.yaml', 'id: alarm\nquestions: [\n');
	expect(await run('题.txt', '--bank', 'alarm', '--source', 'plan 一')).toMatchObject({
		status: 1,
		said: expect.stringContaining('读不通，没有导入。先运行 npm run check:content'),
	});
	expect(bank('alarm')).toBe('id: alarm\nquestions: [\n');
});
