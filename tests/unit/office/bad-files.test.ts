import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sound } from '../authoring/edited-folder.ts';
import { runCommand } from '../command.ts';
import { HEADER } from './import/sixty-rows.ts';
import { withParts, workbook } from './import/sheet.ts';

const OLD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LOCKED = Uint8Array.from([...OLD, ...Buffer.from('EncryptedPackage', 'utf16le')]);
/** Packs little and claims to unpack to gigabytes. */
function bomb(part: string): Uint8Array {
	const bytes = zipSync({ [part]: new Uint8Array(1_000_000) }, { level: 9 });
	const view = new DataView(bytes.buffer);
	const central = bytes.findLastIndex(
		(_, at) => at < bytes.length - 4 && view.getUint32(at, true) === 0x02014b50,
	);
	view.setUint32(central + 24, 3_000_000_000, true);
	view.setUint32(22, 3_000_000_000, true);
	return bytes;
}
async function hugeSheet(): Promise<Uint8Array> {
	const cells = HEADER.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join('');
	const rows = Array.from({ length: 40_000 }, (_, at) => `<row r="${at + 1}">${cells}</row>`).join('');
	return withParts(await workbook([HEADER]), {
		'xl/worksheets/sheet1.xml': (old) =>
			old.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
	});
}

let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), '坏 文件-'));
	cpSync(sound, path.join(folder, 'content'), { recursive: true });
	const files: Record<string, Uint8Array> = {
		'旧.xls': Uint8Array.from(OLD),
		'密码.xlsx': LOCKED,
		'炸弹.xlsx': bomb('xl/workbook.xml'),
		'四万行.xlsx': await hugeSheet(),
		'断了.xlsx': (await workbook([HEADER])).subarray(0, 900),
		'~$题目.xlsx': Uint8Array.from([3, 0x57, 0x50, 0x53, 0]),
		'旧.doc': Uint8Array.from(OLD),
		'密码.docx': LOCKED,
		'炸弹.docx': bomb('word/document.xml'),
		'~$知.docx': Uint8Array.from([3, 0x57, 0x50, 0x53, 0]),
	};
	for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every file below the folder with what is in it. */
const all = (): Record<string, string> =>
	Object.fromEntries(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.join(entry.parentPath, entry.name))
			.map((file) => [file, readFileSync(file, 'base64')]),
	);

test.each([
	['旧.xls', /旧格式.*“另存为”：表格选 \.xlsx/],
	['密码.xlsx', /设了打开密码.*去掉密码/],
	['炸弹.xlsx', /展开以后超过200 MB/],
	['四万行.xlsx', /超过\d+行，一次最多导入2000题，一行也没有导入。请拆成几个文件/],
	['断了.xlsx', /文件是坏的，打不开/],
	['~$题目.xlsx', /是WPS或Office打开文件时留下的记号.*不带“~\$”的那个文件/],
	['旧.doc', /这不是 \.docx 文件.*“另存为” \.docx/],
	['密码.docx', /设了打开密码.*去掉密码/],
	['炸弹.docx', /展开以后超过200 MB/],
	['~$知.docx', /是WPS或Office打开文件时留下的记号/],
])('%s is refused in words, with 1, and nothing is written', async (name, said) => {
	const before = all();
	const [script, rest] = /docx?$/.test(name)
		? ['word/word-command.ts', ['--to', 'topics/new', '--source', 'plan 一']]
		: ['import/import-command.ts', ['--bank', 'alarm', '--source', 'plan 一']];
	const { status, stdout, stderr } = await runCommand(`office/${script as string}`, [name, ...rest], {
		cwd: folder,
		env: { INIT_CWD: folder, CONTENT_DIR: 'content' },
	});
	expect([status, stdout]).toEqual([1, '']);
	expect(stderr).toMatch(said);
	expect(stderr).not.toContain('    at ');
	expect(all()).toEqual(before);
});
