import { expect, test } from 'vitest';
import { mendMark, wrongMark } from '../../../../src/authoring/tell/yaml-marks.ts';

test.each([
	['\ttitle: 甲', 'yaml-tab'],
	['title：甲', 'yaml-colon'],
	['  - id：甲', 'yaml-colon'],
	['- { id：a, text: 甲 }', 'yaml-colon'],
	['- { id: a, text：甲 }', 'yaml-colon'],
	['units: ［a］', 'yaml-marks'],
	['- ｛ id: a ｝', 'yaml-marks'],
	['roles: [a，b]', 'yaml-marks'],
	['roles: [a、b]', 'yaml-marks'],
	['published: “2023-10”', 'yaml-marks'],
])('%j is a slip of the input method', (row, kind) => {
	expect(wrongMark(row)?.kind).toBe(kind);
});

test.each([
	'title: 甲：乙',
	'title: 【通知】甲',
	'title: “两个维护”',
	'selfCheck: [我去过吗？为什么，我没去, 乙]',
	'- App：怎样安装',
	'# title：注释',
	'',
	'   \t',
	'  - 第一步：报警',
])('%j is text', (row) => {
	expect(wrongMark(row)).toBeUndefined();
});

test('blanks and dashes that look right and are not are told', () => {
	const whats = (row: string) => wrongMark(row)?.what;
	expect(whats('\u3000\u3000stem: 甲')).toBe('空格是全角的');
	expect(whats('title:\u00A0甲')).toBe('空格是全角的');
	expect(whats('kind: single\u3000')).toBe('空格是全角的');
	expect(whats('title: 第一\u3000第二')).toBeUndefined();
	expect(whats('\u200Btitle: 甲')).toBe('这一行有看不见的字符');
	expect(whats('  － id: a')).toBe('短横是全角的');
	expect(whats('title: 甲 — 乙')).toBeUndefined();
});

test('text after a blank and # would be dropped without a word', () => {
	expect(wrongMark('title: 甲 # 乙')?.kind).toBe('yaml-comment');
	expect(wrongMark('title: "甲 # 乙"')).toBeUndefined();
	expect(wrongMark('page: topics/a#b')).toBeUndefined();
	expect(wrongMark('  # 说明')).toBeUndefined();
});

test('a list of ids in marks of a Chinese input method is told', () => {
	expect(wrongMark('quizzes: 【ideals，purpose】')?.what).toBe('括号是全角的');
	expect(wrongMark('quizzes: [party－spirit, ideals]')?.what).toBe('短横是全角的');
	expect(wrongMark('  - party－spirit')?.what).toBe('短横是全角的');
	expect(wrongMark('title: 【通知】甲－乙')).toBeUndefined();
});

test('what is quoted is text, whatever marks stand in it', () => {
	for (const row of ['a: ": ［"', "- '－ a: ｛'", 'roles: ["甲，: 【a】", "b"]', 'a: ": 　#甲"'])
		expect(wrongMark(row)).toBeUndefined();
	expect(mendMark('roles: ［"甲: ［乙］"， b］')).toBe('roles: ["甲: ［乙］"， b]');
});
