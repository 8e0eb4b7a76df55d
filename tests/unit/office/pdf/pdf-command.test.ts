import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { whatToPrint } from '../../../../src/office/pdf/what-to-print.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const library = readLibrary(path.join(root, 'content')).library;

test('every booklet, the whole one on A5 and two-up too, and every topic’s hand-out is printed, each under a name of its own', () => {
	const asked = whatToPrint(library);
	const files = asked.flatMap(({ page, files }) => files.map((file) => ({ ...file, page })));
	expect(new Set(files.map(({ file }) => file)).size).toBe(files.length);
	expect(files[0]).toMatchObject({ file: 'all.pdf', page: '/print/', sheet: 'a4' });
	expect(files.filter(({ sheet }) => sheet !== 'a4')).toEqual([
		{ file: 'all-a5.pdf', page: '/print/', sheet: 'a5' },
		{ file: 'all-two-up.pdf', page: '/print/', sheet: 'two-up' },
	]);
	const topics = library.pages.filter(({ section }) => section === 'topics').map(({ path }) => path);
	expect(files.map(({ page }) => page)).toEqual(expect.arrayContaining(topics));
});

test('without a browser it is said before anything is built, with what to do', () => {
	const { status, stderr, stdout } = spawnSync(
		process.execPath,
		[path.join(root, 'src/office/pdf/pdf-command.ts')],
		{ cwd: root, encoding: 'utf8', env: { ...process.env, CHROMIUM_PATH: '/没有/chrome' } },
	);
	expect([status, stdout]).toEqual([1, '']);
	expect(stderr).toMatch(/^没有找到Chromium、Chrome或Edge，PDF做不成。.*CHROMIUM_PATH.*另存为PDF/);
});
