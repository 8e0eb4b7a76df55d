import { expect, test, vi } from 'vitest';
import { readGiven } from '../../../src/office/read-given.ts';

vi.mock('node:fs', () => ({
	readFileSync: (file: string) => {
		const [, code] = /(E[A-Z]+)\.xlsx$/.exec(file)!;
		throw Object.assign(new Error(code), { code });
	},
}));

test.each(['EBUSY', 'EPERM', 'EACCES'])('a sheet that is open in WPS or Excel is told so: %s', (code) => {
	expect(() => readGiven(`/x/${code}.xlsx`)).toThrow(
		`打不开这个文件，多半正在WPS或Office里打开着：关掉它再来一次：/x/${code}.xlsx`,
	);
});

test('a file that is not there, a folder, and the mark of an open file each are what they are', () => {
	expect(() => readGiven('/x/ENOENT.xlsx')).toThrow('没有这个文件：/x/ENOENT.xlsx');
	expect(() => readGiven('/x/EISDIR.xlsx')).toThrow('这是文件夹，不是文件：/x/EISDIR.xlsx');
	expect(() => readGiven('/x/~$题目.xlsx')).toThrow('不带“~$”的那个文件');
});
