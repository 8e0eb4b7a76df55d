import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/authoring/tell/problem.ts';
import { parseYaml } from '../../../../src/authoring/read/parsed-file.ts';

const told = (yaml: string): string[] => {
	const problems: Problem[] = [];
	parseYaml('a.yaml', yaml, problems);
	return problems.map(({ line, kind, what }) => `${line} ${kind} ${what}`);
};

test('once the parser has lost its way it is silent about the lines after that', () => {
	expect(told('a: 1\n  b: 2\nc: 3\n    d: 4\n')).toEqual(['2 yaml-syntax 缩进和上下行对不齐']);
});

test('a field that stands twice hides nothing, and is hidden by nothing', () => {
	expect(told('a: 1\na: 2\nb: 3\nb: 4\n')).toEqual([
		'2 yaml-syntax 同一项写了两遍',
		'4 yaml-syntax 同一项写了两遍',
	]);
	expect(told('a: 1\na: 2\nb: "c\n')).toContain('2 yaml-syntax 同一项写了两遍');
});

test('options as they are printed, and names in Chinese, are told how they are written here', () => {
	expect(told('options:\n  A. 甲\n  b: 乙\n')).toEqual(['2 yaml-colon 选项要写成“a: 内容”，键是小写字母']);
	expect(told('a: 1\n标题：甲\nb: 2\n')).toEqual(['2 yaml-colon 冒号是全角的']);
	expect(told('- id: a\n-id: b\n- id: c\n')).toEqual(['2 yaml-syntax 短横后面没有空格']);
});

test('two colons in one row are told from a row that is indented too far', () => {
	expect(told('a: 甲: 乙\n')).toEqual(['1 yaml-syntax 一行里有两个“冒号加空格”']);
	expect(told('- a: 1\n    b: 2\n')).toEqual(['2 yaml-syntax 缩进和上下行对不齐']);
});

test('what has no words of its own is still told in Chinese', () => {
	expect(told('a: [b\n')[0]).toMatch(/yaml-syntax \p{Script=Han}+/u);
});

test('a list that is not closed is told at its row', () => {
	expect(told('quizzes: [ideals\ntitle: 甲\n')).toEqual(['1 yaml-syntax 方括号没有收尾']);
	expect(told('quizzes: [ideals\n')).toEqual(['1 yaml-syntax 方括号没有收尾']);
});
