import {
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
import { expect, onTestFinished, test } from 'vitest';
import { targetFault } from '../../../../src/publish/folder/target-fault.ts';
import { UNFINISHED, fillWhole } from '../../../../src/publish/folder/whole-or-none.ts';

function room() {
	const root = mkdtempSync(path.join(tmpdir(), '做一半-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const folder = path.join(root, '盘');
	const put = (file: string, text: string): void => {
		const full = path.join(folder, file);
		mkdirSync(path.dirname(full), { recursive: true });
		writeFileSync(full, text);
	};
	const fill = (text: string) =>
		fillWhole(folder, (empty) => {
			mkdirSync(path.join(empty, '_astro'));
			writeFileSync(path.join(empty, '_astro/folder.js'), text);
			writeFileSync(path.join(empty, 'index.html'), text);
			return Promise.resolve(text.length);
		});
	const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
	return { root, folder, put, fill, read, names: () => readdirSync(folder).sort() };
}

test('a folder is filled where none was, and filled anew where one was', async () => {
	const { fill, read, names, put } = room();
	expect(await fill('一')).toBe(1);
	put('former/index.html', '旧');
	await fill('二');
	expect(names()).toEqual(['_astro', 'index.html']);
	expect([read('index.html'), read('_astro/folder.js')]).toEqual(['二', '二']);
});

test('what fails while it is made leaves the folder as it was', async () => {
	const { folder, fill, read, names } = room();
	await fill('一');
	const failing = fillWhole(folder, (empty) => {
		writeFileSync(path.join(empty, 'index.html'), '半');
		return Promise.reject(new Error('ENOSPC'));
	});
	await expect(failing).rejects.toThrow('ENOSPC');
	expect([names(), read('index.html')]).toEqual([['_astro', 'index.html'], '一']);
});

test('what was cut off is taken for a folder of ours, and the next time makes it whole', async () => {
	const { root, folder, put, fill, names, read } = room();
	const fault = () => targetFault(folder, path.join(root, 'dist'), []);
	put(`${UNFINISHED}/new/index.html`, '半');
	expect(fault(), 'cut off the first time').toBeUndefined();
	put(`${UNFINISHED}/old/_astro/folder.js`, '旧');
	put('index.html', '旧');
	expect(fault(), 'cut off between the old and the new').toBeUndefined();
	await fill('新');
	expect([names(), read('index.html')]).toEqual([['_astro', 'index.html'], '新']);
	expect(existsSync(path.join(folder, UNFINISHED))).toBe(false);
});
