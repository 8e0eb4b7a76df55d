import { spawnSync } from 'node:child_process';
import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../../src/authoring/check-content.ts';
import { programOf } from '../../src/office/menu/run-script.ts';
import { workbook } from '../unit/office/import/sheet.ts';
import { docx, p } from '../unit/office/word/docx.ts';

const root = path.resolve(import.meta.dirname, '../..');
const guide = readFileSync(path.join(root, 'content/README.md'), 'utf8');

/** The commands of the guide as they are printed, each with what it is given. */
const commands = [...guide.matchAll(/```sh\n([^]*?)```/g)]
	.flatMap(([, block]) => block!.split('\n'))
	.map((line) => line.replace(/\s+#.*$/, '').trim())
	.filter((line) => line !== '');
/** As a shell reads it. */
const wordsOf = (line: string): string[] =>
	[...line.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);

/** What opens a server, builds or asks the network is tried elsewhere, by the file named. */
const ELSEWHERE: Readonly<Record<string, string>> = {
	'build:folder': 'tests/e2e/publish/folder.spec.ts',
	dev: 'tests/e2e/authoring/edited-content.spec.ts',
	publish: 'tests/built/publish.test.ts',
	'check:links': 'tests/unit/office/links/check-links.test.ts',
	menu: 'tests/unit/office/menu/menu.test.ts',
	pdf: 'tests/unit/office/pdf/pdf-command.test.ts',
};

/** The office’s folder as the guide supposes it: what it names is there. */
async function office(): Promise<string> {
	const folder = mkdtempSync(path.join(tmpdir(), '学习 园地-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const content = path.join(folder, 'content');
	cpSync(path.join(root, 'content'), content, { recursive: true });
	const page = readFileSync(path.join(content, 'topics/ideals.mdx'), 'utf8');
	writeFileSync(path.join(content, 'topics/old.mdx'), page.replace(/^order: .*$/m, 'order: 90'));
	const site = readFileSync(path.join(content, 'site.yaml'), 'utf8');
	writeFileSync(
		path.join(content, 'site.yaml'),
		site.replace(/^units:$/m, 'units:\n  - id: former-unit\n    name: 旧单位名'),
	);
	writeFileSync(path.join(folder, '通知.docx'), docx(p('一、做什么') + p('每周学一次。')));
	const rows = [
		['题干', '题型', '答案', '解析', '难度'],
		['每周要集中学习一次。', '判断', '对', '方案写明了。', '易'],
	];
	writeFileSync(path.join(folder, '题目.xlsx'), await workbook(rows));
	return folder;
}

function run(folder: string, line: string): { status: number | null; said: string } {
	const [, , script, , ...args] = wordsOf(line) as [string, string, string, string?, ...string[]];
	const env = { ...process.env, INIT_CWD: folder, CONTENT_DIR: path.join(folder, 'content') };
	const program = programOf(root, { script, args });
	const { status, stdout, stderr } = spawnSync(process.execPath, program, {
		cwd: root,
		encoding: 'utf8',
		env,
	});
	return { status, said: stdout + stderr };
}

test('every command of the guide is printed as one is typed', () => {
	expect(commands.length).toBeGreaterThan(12);
	for (const line of commands) expect(line).toMatch(/^npm run [\w:]+(?: -- \S.*)?$/);
	for (const file of Object.values(ELSEWHERE)) expect(existsSync(path.join(root, file))).toBe(true);
});

const tried = commands.filter((line) => !(wordsOf(line)[2]! in ELSEWHERE));
test.each(tried)(
	'%s does what the guide says',
	async (line) => {
		const folder = await office();
		const { status, said } = run(folder, line);
		// What is compared with is a copy in no repository.
		if (line === 'npm run changes') expect(said).toContain('没有可以对照的旧版本');
		else
			expect([status, said]).toEqual([
				0,
				expect.not.stringMatching(/没有改：|没有新建|没有找到|没有导入 [1-9]/),
			]);
	},
	60_000,
);

test('the office’s folder of these tests has no problem of its own', async () => {
	expect(checkContent(path.join(await office(), 'content')).problems).toEqual([]);
});

test('the first notice of the guide takes what it says: new, filled in, checked', async () => {
	const folder = await office();
	const updates = path.join(folder, 'content/updates.yaml');
	expect(run(folder, 'npm run new -- update notice-0920').status).toBe(0);
	expect(run(folder, 'npm run check:content')).toMatchObject({
		status: 1,
		said: expect.stringMatching(/updates\.yaml:\d+ .*【待填：改了什么】/) as string,
	});
	const text = readFileSync(updates, 'utf8');
	writeFileSync(
		updates,
		text.replace('【待填：改了什么】', '9月的安排有变动').replace('【待填：一两句话】', '时间改到下周。'),
	);
	appendFileSync(updates, '\r\n');
	expect(run(folder, 'npm run check:content').said).toContain('内容没有问题');
}, 60_000);
