import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { plainText } from '../../../../src/office/word/document.ts';
import type { Paragraph } from '../../../../src/office/word/document.ts';
import { readDocx } from '../../../../src/office/word/read-docx.ts';
import { unpackZip } from '../../../../src/office/packed/unpack.ts';
import { sound } from '../../authoring/edited-folder.ts';
import { runCommand } from '../../command.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), '导出 Word-'));
	cpSync(sound, path.join(folder, 'content'), { recursive: true });
});
beforeEach(() => {
	for (const name of written()) rmSync(path.join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true }));

const written = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.docx'));

async function run(...args: string[]) {
	const { status, stdout, stderr } = await runCommand('office/export/export-command.ts', args, {
		cwd: folder,
		env: { INIT_CWD: folder, CONTENT_DIR: 'content' },
	});
	return { status, said: stdout + stderr };
}
const bytesOf = (name: string): Uint8Array => readFileSync(path.join(folder, name));
const partOf = (name: string, part: string): string =>
	new TextDecoder().decode(unpackZip(bytesOf(name), (own) => own === part).get(part));
const paragraphsOf = (name: string): Paragraph[] =>
	readDocx(bytesOf(name)).blocks.filter((block): block is Paragraph => block.kind === 'paragraph');

test('a page becomes a Word file with headings by their styles, lists, and tables whose head is repeated', async () => {
	const { status, said } = await run('topics/escape');
	expect([status, written().length]).toEqual([0, 1]);
	const [name] = written() as [string];
	expect(said).toBe(`写好 ${path.join(folder, name)}\n`);
	const { blocks, lost } = readDocx(bytesOf(name));
	expect(lost).toEqual([]);
	const levels = paragraphsOf(name).flatMap(({ level }) => level ?? []);
	expect(levels[0]).toBe(1);
	expect(levels).toContain(2);
	const document = partOf(name, 'word/document.xml');
	const tables = blocks.filter(({ kind }) => kind === 'table');
	expect(document.match(/<w:tblHeader\/>/g) ?? []).toHaveLength(tables.length);
	expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
	const styles = partOf(name, 'word/styles.xml');
	expect(styles).toContain('w:eastAsia="宋体"');
	expect(styles).toContain('w:eastAsia="黑体"');
});

test('what is called by its path, with slashes of any system, by its id or its title is the same', async () => {
	for (const what of ['content/topics/escape.mdx', '/topics/escape/', 'content\\topics\\escape.mdx']) {
		expect([what, (await run(what)).status, written().length]).toEqual([what, 0, 1]);
		for (const name of written()) rmSync(path.join(folder, name));
	}
	const [name] = (await run('topics/escape'), written()) as [string];
	rmSync(path.join(folder, name));
	expect([(await run(name.replace('.docx', ''))).status, written()]).toEqual([0, [name]]);
});

test('a bank is written twice, without and with its key, which begins a page and bears the letters of the paper', async () => {
	expect((await run('quizzes/basics')).status).toBe(0);
	const [one, other] = written().sort((a, b) => a.length - b.length) as [string, string];
	expect(other).toBe(one.replace('.docx', '（附答案）.docx'));
	const texts = (name: string): string[] => paragraphsOf(name).map(({ runs }) => plainText(runs));
	expect(texts(one)).not.toContain('参考答案');
	expect(texts(other).slice(0, texts(one).length)).toEqual(texts(one));
	expect(texts(other)).toContain('参考答案');
	expect(partOf(other, 'word/document.xml')).toContain('<w:pageBreakBefore/>');
	const key = texts(other).slice(texts(one).length + 1);
	const lettered = key.map((text) => /^([A-H]) ([^；\s]+)/.exec(text)).filter((found) => found !== null);
	expect(lettered.length).toBeGreaterThan(0);
	const labelled = paragraphsOf(other).map(({ label, runs }) => `${label ?? ''} ${plainText(runs)}`);
	for (const [, letter, text] of lettered)
		expect(labelled.some((row) => row.startsWith(`${letter!}. ${text!}`))).toBe(true);
});

test('lists have boxes, worksheets their columns, and a folder gives all that is in it', async () => {
	expect((await run('checklists', 'worksheets')).status).toBe(0);
	expect(written()).toHaveLength(4);
	const all = written().map((name) => partOf(name, 'word/numbering.xml'));
	expect(all.every((part) => part.includes('□'))).toBe(true);
});

test('what is not there, or is called as another is, is told with what can be written, and ends with 1', async () => {
	const unknown = await run('topics/escape', 'nothing');
	expect(unknown.status).toBe(1);
	expect(unknown.said).toContain('没有“nothing”，没有导出。可以写：');
	expect(unknown.said).toContain('题库：quizzes（全部），');
	expect(written()).toHaveLength(1);
	expect(await run()).toMatchObject({
		status: 1,
		said: expect.stringMatching(/^没有写导出什么。用法：/) as string,
	});
	const both = await run('alarm');
	expect(both).toMatchObject({
		status: 1,
		said: '叫“alarm”的不止一个，没有导出。写清楚是哪一个：quizzes/alarm、topics/alarm\n',
	});
});

test('content that cannot be read is told by its place, and nothing is written', async () => {
	const file = path.join(folder, 'content/quizzes/basics.yaml');
	const text = readFileSync(file, 'utf8');
	writeFileSync(file, text.replace(/^title: .*$/m, 'title:'));
	const { status, said } = await run('quizzes/basics');
	writeFileSync(file, text);
	expect([status, written()]).toEqual([1, []]);
	expect(said).toContain('quizzes/basics.yaml');
});

test('pictures stand in the file, photographs as such and drawings as PNG, with what is on them and captions', async () => {
	const { said } = await run('cases');
	expect(said).not.toContain('图片没有写进去');
	const [name] = written() as [string];
	const document = partOf(name, 'word/document.xml');
	const named = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, alt]) => alt);
	expect(named).toEqual(['烧黑的接线板，上面有两个插头', '断开的开关']);
	const texts = paragraphsOf(name).map(({ runs }) => plainText(runs));
	expect(texts).toContain('图1　烧黑的接线板，上面有两个插头');
	expect(texts).toContain('图2　断开的开关');
	expect(document.match(/<w:pStyle w:val="Caption"\/>/g)).toHaveLength(2);
	const media = unpackZip(bytesOf(name), (own) => /^word\/media\/[^/]+\.\w+$/.test(own));
	const heads = [...media.values()]
		.filter(({ length }) => length > 0)
		.map((bytes) => Buffer.from(bytes.subarray(0, 2)).toString('hex'));
	expect(heads.sort()).toEqual(['8950', 'ffd8']);
	// 160 mm between the margins are 5 760 000 of Word's units.
	const widths = [...document.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, width]) => Number(width));
	expect(widths.every((width) => width > 0 && width <= 5_760_000)).toBe(true);
});

test('a recording is told as left out, and what is attached is named', async () => {
	const { status, said } = await run('cases');
	expect([status, said]).toEqual([1, expect.stringContaining('录音没有写进去：下班广播（广播词.mp3）')]);
	expect(partOf(written()[0]!, 'word/footnotes.xml')).toContain('附件：通报.pdf');
});

test('a picture that cannot be read to its end is told, and its words stand there', async () => {
	const file = path.join(folder, 'content/cases/night-reading-room/断电.svg');
	const whole = readFileSync(file);
	writeFileSync(file, '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path');
	const { status, said } = await run('cases');
	writeFileSync(file, whole);
	expect(status).toBe(1);
	expect(said).toMatch(/断电\.svg/);
});
