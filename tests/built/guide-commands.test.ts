import { spawnSync } from 'node:child_process';
import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../src/authoring/check-content.ts';
import { readLibrary } from '../../src/authoring/read/read-library.ts';
import { publishedOf } from '../../src/office/guard/published.ts';
import { programOf } from '../../src/office/menu/run-script.ts';
import { runCommand } from '../unit/command.ts';
import { workbook } from '../unit/office/import/sheet.ts';
import { docx, p } from '../unit/office/word/docx.ts';

const root = path.resolve(import.meta.dirname, '../..');
const guide = readFileSync(path.join(root, 'content/README.md'), 'utf8');

/** The commands of the guide as they are printed, each with what it is given. */
const commands = [...guide.matchAll(/```sh\n([^]*?)```/g)]
	.flatMap(([, block]) => block!.split('\n'))
	.map((line) => line.replace(/\s+#.*$/, '').trim())
	.filter((line) => line !== '');
/** What the guide and the office’s help name inside a sentence: commands, and what may be written behind them. */
const sentences = [
	guide.replace(/```[^]*?```/g, ''),
	...readdirSync(path.join(root, 'content/help')).map((file) =>
		readFileSync(path.join(root, 'content/help', file), 'utf8'),
	),
].flatMap((text) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!));
const inSentences = [...new Set(sentences.filter((code) => code.startsWith('npm run ')))];
/** What a clerk writes in their place. */
const FILLED: Readonly<Record<string, string>> = { 编号: 'talk-outline', 旧文件名: 'old', 新文件名: 'new' };
/** As a shell reads it. */
const wordsOf = (line: string): string[] =>
	[...line.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);

/** What opens a server, builds or asks the network is tried elsewhere, by the file named. */
const ELSEWHERE: Readonly<Record<string, string>> = {
	'build:folder': 'tests/e2e/publish/folder.spec.ts',
	dev: 'tests/e2e/desk/real.spec.ts',
	publish: 'tests/built/publish.test.ts',
	'check:links': 'tests/unit/office/links/check-links.test.ts',
	menu: 'tests/unit/office/menu/menu.test.ts',
	pdf: 'tests/unit/office/pdf/pdf-command.test.ts',
};

const made = mkdtempSync(path.join(tmpdir(), '学习 园地-'));
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** The office’s folder as the guide supposes it, from which each command gets its own: what it names is there. */
const supposed = path.join(made, '0');
beforeAll(async () => {
	const content = path.join(supposed, 'content');
	cpSync(path.join(root, 'content'), content, { recursive: true });
	const page = readFileSync(path.join(content, 'topics/ideals.mdx'), 'utf8');
	writeFileSync(path.join(content, 'topics/old.mdx'), page.replace(/^order: .*$/m, 'order: 90'));
	const site = readFileSync(path.join(content, 'site.yaml'), 'utf8');
	writeFileSync(
		path.join(content, 'site.yaml'),
		site
			.replace(/^units:$/m, 'units:\n  - id: former-unit\n    name: 旧单位名')
			// The section that the guide adds.
			.replace(/^sections:\n/m, `$&${/```yaml\n( +- id: notices\n[^]*?)```/.exec(guide)![1]!}`),
	);
	mkdirSync(path.join(supposed, '文件夹'));
	const list = JSON.stringify(publishedOf(readLibrary(content).library));
	writeFileSync(path.join(supposed, '文件夹/published.json'), list);
	writeFileSync(path.join(supposed, '通知.docx'), docx(p('一、做什么') + p('每周学一次。')));
	const rows = [
		['题干', '题型', '答案', '解析', '难度'],
		['每周要集中学习一次。', '判断', '对', '方案写明了。', '易'],
	];
	writeFileSync(path.join(supposed, '题目.xlsx'), await workbook(rows));
});

let turn = 0;
function office(): string {
	const folder = path.join(made, `${++turn}`);
	cpSync(supposed, folder, { recursive: true });
	return folder;
}

/** The commands that were begun in a process of their own. */
const begun = new Set<string>();

/** Runs a command as the office does; the second time one is asked for, in this process, where it is loaded already. */
async function run(folder: string, line: string): Promise<{ status: number | null; said: string }> {
	const [, , script, , ...args] = wordsOf(line) as [string, string, string, string?, ...string[]];
	const env = {
		INIT_CWD: folder,
		CONTENT_DIR: path.join(folder, 'content'),
		PUBLISHED_NOTE: path.join(folder, 'note'),
	};
	const program = programOf(root, { script, args });
	if (begun.has(script)) {
		const at = program.findIndex((word) => /^src\/.*-command\.ts$/.test(word));
		return runCommand(program[at]!.slice('src/'.length), program.slice(at + 1), { env });
	}
	begun.add(script);
	const { status, stdout, stderr } = spawnSync(process.execPath, program, {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, ...env },
	});
	return { status, said: stdout + stderr };
}

const scriptOf = (line: string): string => wordsOf(line)[2]!;

test('every command named in a sentence is one, and takes what is written behind it', () => {
	expect(inSentences.length).toBeGreaterThan(15);
	for (const line of inSentences) {
		expect(line).toMatch(/^npm run [\w:]+(?: -- \S.*)?$/);
		const program = programOf(root, { script: scriptOf(line), args: [] }).at(-1)!;
		const file = /\.ts$/.test(program) ? readFileSync(path.join(root, program), 'utf8') : '';
		for (const [, option] of line.matchAll(/ --([a-z]+)/g))
			expect([line, file]).toEqual([line, expect.stringMatching(`\\b${option}\\b`)]);
	}
});

test('every option that the guide names is one of a command of the office', () => {
	const options = new Set(
		sentences.flatMap((code) => [...code.matchAll(/^--([a-z]+)/g)].map(([, option]) => option!)),
	);
	const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
		scripts: Record<string, string>;
	};
	const files = Object.values(scripts).flatMap((line) => /src\/\S+-command\.ts/.exec(line)?.[0] ?? []);
	const code = files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
	expect(options.size).toBeGreaterThan(6);
	// `--depth` is git’s.
	expect(
		[...options].filter((option) => option !== 'depth' && !new RegExp(`\\b${option}\\b`).test(code)),
	).toEqual([]);
});

test('every command of the guide is printed as one is typed', () => {
	expect(commands.length).toBeGreaterThan(12);
	for (const line of commands) expect(line).toMatch(/^npm run [\w:]+(?: -- \S.*)?$/);
	for (const file of Object.values(ELSEWHERE)) expect(existsSync(path.join(root, file))).toBe(true);
});

const filledIn = (line: string): string =>
	Object.entries(FILLED).reduce((text, [asked, written]) => text.replace(asked, written), line);
const tried = [
	...new Set([...commands, ...inSentences.filter((line) => line.includes(' -- ')).map(filledIn)]),
].filter((line) => !(scriptOf(line) in ELSEWHERE));
test.each(tried)(
	'%s does what the guide says',
	async (line) => {
		const folder = office();
		const { status, said } = await run(folder, line);
		// What is compared with is a copy in no repository.
		if (line === 'npm run changes') expect(said).toContain('没有可以对照的旧版本');
		else
			expect([status, said]).toEqual([
				0,
				expect.not.stringMatching(/^(?:没有改：|没有删：|没有新建|没有找到)|没有导入[1-9]/m),
			]);
	},
	60_000,
);

test('the office’s folder of these tests has no problem of its own', () => {
	expect(checkContent(path.join(supposed, 'content')).problems).toEqual([]);
});

test('the first notice of the guide takes what it says: new, filled in, checked', async () => {
	const folder = office();
	const updates = path.join(folder, 'content/updates.yaml');
	expect((await run(folder, 'npm run new -- update notice-0920')).status).toBe(0);
	expect(await run(folder, 'npm run check:content')).toMatchObject({
		status: 1,
		said: expect.stringMatching(/updates\.yaml:\d+ .*【待填：改了什么】/) as string,
	});
	const text = readFileSync(updates, 'utf8');
	writeFileSync(
		updates,
		text.replace('【待填：改了什么】', '9月的安排有变动').replace('【待填：一两句话】', '时间改到下周。'),
	);
	appendFileSync(updates, '\r\n');
	expect((await run(folder, 'npm run check:content')).said).toContain('内容没有问题');
}, 60_000);
