import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, afterEach, expect, test } from 'vitest';
import type { Library } from '../../../../src/authoring/read/library.ts';
import { listFile, listText, madePdfs, pdfFolder } from '../../../../src/authoring/shown/made-pdfs.ts';

/** Files are known once for a library, so each test has its own. */
const programme = (): Library => ({ site: { id: 'test-made-pdfs' } }) as Library;
const folder = pdfFolder(programme());
const entry = (file: string, sheet: 'a4' | 'a5' | 'two-up' = 'a4') => ({
	file,
	page: '/print/',
	sheet,
	pages: 3,
});

beforeEach(() => mkdirSync(folder, { recursive: true }));
afterEach(() => rmSync(folder, { recursive: true }));
const list = (files: readonly object[]): void =>
	writeFileSync(listFile(folder), listText({ day: '2023-09-01', files: files as never }));

test('what was made is offered on its page, with its sheet and the day', () => {
	const files = [entry('all.pdf'), entry('all-a5.pdf', 'a5'), entry('all-two-up.pdf', 'two-up')];
	for (const { file } of files) writeFileSync(path.join(folder, file), '%PDF');
	list(files);
	expect(madePdfs(programme())).toEqual({ day: '2023-09-01', files });
});

test('a file that is gone, or of a sheet that nothing is called by any more, is not offered', () => {
	writeFileSync(path.join(folder, 'old.pdf'), '%PDF');
	list([entry('gone.pdf'), { file: 'old.pdf', page: '/print/', isSmall: true, pages: 3 }]);
	expect(madePdfs(programme())?.files).toEqual([]);
});

test('where nothing was made, or its list is damaged, nothing is offered', () => {
	expect(madePdfs(programme())).toBeUndefined();
	writeFileSync(listFile(folder), '{');
	expect(madePdfs(programme())).toBeUndefined();
});
