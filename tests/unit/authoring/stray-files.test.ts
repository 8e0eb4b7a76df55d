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
