import { expect, test } from 'vitest';
import { checkContent } from '../../../src/authoring/check-content.ts';
import { describeProblems } from '../../../src/authoring/tell/problem.ts';
import { contentCopy } from '../office/content-copy.ts';

const said = (line: string): string => {
	const copy = contentCopy();
	const name = line.split(':')[0]!;
	copy.edit('site.yaml', new RegExp(`^${name}: .*$`, 'm'), line);
	return describeProblems(checkContent(copy.folder).problems);
};

test.each([
	['contact: { mail: a@example.org }', ''],
	['contact: { name: 馆办公室, telephone: "000-0000" }', ''],
	['contact: { name: 馆办公室 }', '写邮箱 mail，或者把 name 和 telephone 都写上'],
	['contact: { mail: abc }', '邮箱写成 name@example.org（写的是“abc”）'],
	['contact: a@example.org', '“contact”应当是若干“名称: 内容”'],
	['contact: { name: 馆办公室, telephone: 01234567 }', '“telephone”应当是文字，两头加英文双引号'],
	['registration: { code: 0000000000 }', '“code”应当是文字，两头加英文双引号'],
	['registration: { code: "123" }', '网站标识码是十位'],
	['registration: { polic: 甲 }', '没有“polic”这一项，是不是想写“police”'],
])('%s is taken, or told with its remedy', (line, what) => {
	if (what === '') expect(said(line)).toBe('');
	else expect(said(line)).toContain(what);
});
