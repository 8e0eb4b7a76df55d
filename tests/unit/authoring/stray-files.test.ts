import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { strayFiles } from '../../../src/authoring/stray-files.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/broken/stray-file');

test('files that nothing reads are told, the guide, pictures and hidden files are not', () => {
	expect(strayFiles(folder, new Set(['expected.txt', 'news/first.mdx'])).map(({ file }) => file)).toEqual([
		'quizzes/alarm-two.yml',
		'topics/old/alarm.mdx',
	]);
});

test('what opens the office’s menu stands beside the guide and is no stray', () => {
	const content = path.resolve(import.meta.dirname, '../../../content');
	const known = new Set(
		readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => !/办公室/.test(file)),
	);
	expect(strayFiles(content, known)).toEqual([]);
	expect(readdirSync(content)).toEqual(expect.arrayContaining(['办公室.cmd', '办公室.sh']));
});
