import { expect, test } from 'vitest';
import {
	placesToFill,
	programmeFiles,
	programmeNameFault,
} from '../../../../src/office/new/programme-files.ts';

test('every place that is to be filled in is counted', () => {
	const files = programmeFiles('2026-11-28');
	expect(placesToFill(files)).toBe(
		Object.values(files)
			.join('')
			.match(/【待填：[^】]+】/g)!.length,
	);
	expect(placesToFill({ 'a.yaml': 'title: 有了' })).toBe(0);
});

test.each([
	['明年 2027', undefined],
	['next-year', undefined],
	['', '先写文件夹的名称'],
	['..', '不能作文件夹的名称'],
	['a/b', '不能作文件夹的名称'],
	['明年?', '不能作文件夹的名称'],
	['CON', '不能作文件夹的名称'],
	['.git', '不能作文件夹的名称'],
	['dist-2027', '生成网站时会清空'],
])('a folder called “%s”: %s', (name, fault) => {
	if (fault === undefined) expect(programmeNameFault(name)).toBeUndefined();
	else expect(programmeNameFault(name)).toContain(fault);
});
