import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { diskReader } from '../../../../src/authoring/read/disk-reader.ts';
import { strayFiles } from '../../../../src/authoring/read/stray-files.ts';
import { contentCopy } from '../../office/content-copy.ts';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/broken/stray-file');

test('files that nothing reads are told, the guide, pictures and hidden files are not', () => {
	expect(
		strayFiles(diskReader(folder), new Set(['expected.txt', 'news/first.mdx'])).map(({ file }) => file),
	).toEqual(['quizzes/alarm-two.yml', 'topics/old/alarm.mdx']);
});

test('what opens the office’s menu stands beside the guide and is no stray', () => {
	const content = path.resolve(import.meta.dirname, '../../../../content');
	const known = new Set(
		readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => !/办公室/.test(file)),
	);
	expect(strayFiles(diskReader(content), known)).toEqual([]);
	expect(readdirSync(content)).toEqual(expect.arrayContaining(['办公室.cmd', '办公室.sh']));
});

test('copies that lie about, and pages that Notepad saved as text, are told for what they are', () => {
	const copy = contentCopy();
	for (const file of [
		'updates - 副本.yaml',
		'topics/escape.mdx.txt',
		'topics/通知.docx',
		'topics/escape - 副本.mdx',
		'topics/escape(1).mdx',
	])
		copy.write(file, copy.read('topics/escape.mdx'));
	const said = checkContent(copy.folder).problems.map(({ file, what }) => `${file}：${what}`);
	expect(said.sort()).toEqual([
		'topics/escape - 副本.mdx：文件名不合规则，像是复制出来的副本：多余的就删掉',
		'topics/escape(1).mdx：文件名不合规则，像是复制出来的副本：多余的就删掉',
		'topics/escape.mdx.txt：网站不会用到这个文件，结尾多了 .txt：记事本“另存为”时，保存类型选“所有文件”，文件名两头加英文双引号',
		'topics/通知.docx：没有页面链接到这个文件',
		'updates - 副本.yaml：网站不会用到这个文件，像是复制出来的副本：多余的就删掉',
	]);
});
