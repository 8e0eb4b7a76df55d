import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeDesk } from '../../../../src/office/desk/write-desk.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'written-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const desk = (part: string) =>
	new Map(['index.html', 'desk.js', 'desk.css', part].map((name) => [name, Buffer.from('x')]));
const put = (name: string): void => writeFileSync(path.join(folder, name), 'x');

test('a desk goes into a new folder, and takes the place of an earlier one', () => {
	const place = path.join(folder, 'a/b');
	expect(writeDesk(place, desk('yaml-1.js')).isGood).toBe(true);
	expect(writeDesk(place, desk('yaml-2.js')).text).toMatch(/^编辑台在 .*：4个文件，0\.0 MB。/);
	expect(readdirSync(place).sort()).toEqual(['desk.css', 'desk.js', 'index.html', 'yaml-2.js']);
});

test.each([
	['content', ['site.yaml']],
	['a folder of scripts', ['eslint.config.js', 'index.html']],
	['a desk with something else', ['desk.js', 'desk.css', 'index.html', '说明.txt']],
])('a folder that holds %s is left as it is', (_, names) => {
	names.forEach(put);
	const said = writeDesk(folder, desk('yaml-1.js'));
	expect(said.isGood).toBe(false);
	expect(said.text).toContain('没有动它');
	expect(readdirSync(folder).sort()).toEqual(names.toSorted());
});

test('a desk beside a folder is not taken for a desk alone, and a file for no folder', () => {
	['desk.js', 'desk.css', 'index.html'].forEach(put);
	mkdirSync(path.join(folder, 'topics'));
	expect(writeDesk(folder, desk('yaml-1.js')).text).toContain('“topics”');
	expect(writeDesk(path.join(folder, 'desk.js'), desk('yaml-1.js')).text).toContain('是一个文件');
	expect(readdirSync(folder)).toContain('topics');
});
