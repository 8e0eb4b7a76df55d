import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeIssues } from '../../../../src/authoring/tell/describe-issue.ts';
import { parseYaml } from '../../../../src/authoring/read/parsed-file.ts';
import { date, id, slug } from '../../../../src/model/fields.ts';
import { glossary } from '../../../../src/model/glossary.ts';
import { programmePage } from '../../../../src/model/page.ts';
import { optionKey } from '../../../../src/model/question.ts';
import { quiz } from '../../../../src/model/quiz.ts';

function describe(schema: z.ZodType, yaml: string): string {
	const source = parseYaml('a.yaml', yaml, [])!;
	const { error } = schema.safeParse(source.value);
	return describeIssues(source, error?.issues ?? [], schema)
		.map(({ line, kind, what, value }) => `${line} ${kind} ${what} | ${value ?? ''}`)
		.join('\n');
}

test('a page says what is missing, empty, unknown and of the wrong sort', () => {
	const page = `title: 2023
description:
oder: 1
order: 0
sources: plan
quizzes: [A1]
terms: yes
`;
	expect(describe(programmePage, page)).toMatchInlineSnapshot(`
		"1 wrong-value “title”应当是文字，两头加英文双引号 | 2023
		2 missing-field “description”后面没有内容 | 
		4 wrong-value “order”不能小于1 | 0
		5 wrong-value “sources”应当是列表（每行以“- ”开头） | plan
		6 wrong-value “quizzes”的第1项：编号只能用小写英文字母、数字和连字符，并以字母开头，例如 self-study | A1
		7 wrong-value “terms”应当是 true 或 false | yes
		3 unknown-field 没有“oder”这一项，是不是想写“order” | oder"
	`);
});

test('a question says what is wrong inside its options', () => {
	const bank = `id: a
title: 甲
description: 乙
order: 1.5
questions:
  - kind: single
    id: q1
    stem: 丙
    options: { A: 丁, b: "" }
    answer: 1
    explanation: 戊
    sources: []
    difficulty: 难
  - id: q2
  - kind: essay
  - 不是题
`;
	expect(describe(quiz, bank)).toMatchInlineSnapshot(`
		"4 wrong-value “order”应当是整数 | 1.5
		12 wrong-value 至少写一个出处 | []
		13 wrong-value 难度只能是 easy、medium、hard | 难
		9 wrong-value 选项的键是一个小写字母，例如 a | A
		9 wrong-value 这里不能留空 | 
		10 wrong-value “answer”应当是文字，两头加英文双引号 | 1
		14 missing-field 缺少“kind” | 
		15 wrong-value 题型只能是 single（单选）、multiple（多选）、judge（判断）、blank（填空）、order（排序）、match（匹配） | essay
		16 wrong-value “questions”的第4项应当是若干“名称: 内容” | 不是题"
	`);
});

test('a list of nothing and an entry that is no entry are told by their number', () => {
	expect(describe(glossary, '[]')).toMatchInlineSnapshot(`""`);
	expect(describe(glossary, '- 甲')).toMatchInlineSnapshot(
		`"1 wrong-value 第1条应当是若干“名称: 内容” | 甲"`,
	);
	expect(describe(glossary, '甲')).toMatchInlineSnapshot(
		`"1 wrong-value 整个文件应当是列表（每行以“- ”开头） | 甲"`,
	);
});

test('a key that swallowed its value is a matter of the colon', () => {
	expect(describe(programmePage, '{ title：甲: , order:1: }')).toContain('yaml-colon');
});

test('limits of the schemas that have no words of their own are told in Chinese', () => {
	const limits = z.strictObject({
		few: z.number().max(28),
		many: z.number().min(3),
		list: z.array(z.string()).min(1),
		odd: z.number().multipleOf(2),
	});
	expect(describe(limits, 'few: 31\nmany: 1\nlist: []\nodd: 3\n')).toBe(
		[
			'1 wrong-value “few”不能大于28 | 31',
			'2 wrong-value “many”不能小于3 | 1',
			'3 wrong-value “list”是空的 | []',
			'4 wrong-value “odd”的写法不对 | 3',
		].join('\n'),
	);
});

test('a file that holds comments only says that nothing is written', () => {
	expect(describe(programmePage, '# 甲\n')).toBe('1 missing-field 文件里没有写任何一项 | ');
});

test('a name in the place of an id is told the id', () => {
	const source = parseYaml('a.yaml', 'units: [馆办公室, 无此单位]\n', [])!;
	const schema = z.strictObject({ units: z.array(id) });
	const issues = schema.safeParse(source.value).error!.issues;
	const told = describeIssues(source, issues, schema, (field, name) =>
		field === 'units' && name === '馆办公室' ? 'office' : undefined,
	);
	expect(told.map(({ what }) => what)).toEqual([
		'“units”的第1项要写编号“office”，不写名称',
		'“units”的第2项：编号只能用小写英文字母、数字和连字符，并以字母开头，例如 self-study',
	]);
});

test('advice does not lead into the next error', () => {
	const entry = z.strictObject({
		id,
		order: z.number(),
		date,
		measures: z.array(slug),
		answer: z.record(optionKey, optionKey),
	});
	const yaml = `id: 10
order: ９１
date: 20230901
measures: [measures/group-study, A]
answer: {a:c, b:a}
`;
	expect(describe(entry, yaml)).toBe(
		[
			'1 wrong-value “id”：编号要以小写英文字母开头，例如 item-10 | 10',
			'2 wrong-value “order”要用半角数字，不加引号：写成 91 | ９１',
			'3 wrong-value “date”要写成2023-09-01 | 20230901',
			'4 wrong-value “measures”的第1项只写文件名“group-study” | measures/group-study',
			'4 wrong-value “measures”的第2项：文件名只能用小写英文字母、数字和连字符，例如 self-study | A',
			'5 yaml-colon 冒号后面没有空格，或者冒号是全角的 | a:c',
			'5 yaml-colon 冒号后面没有空格，或者冒号是全角的 | b:a',
		].join('\n'),
	);
});

test('a day that does not exist is told as such, however it is written', () => {
	for (const written of ['2023-02-30', '2023-2-30', '20230230', '2023年2月30日'])
		expect(describe(z.strictObject({ publishAt: date }), `publishAt: ${written}\n`)).toBe(
			`1 wrong-value “publishAt”要写确有的日期，没有2023-02-30这一天 | ${written}`,
		);
	expect(describe(z.strictObject({ date }), 'date: "2023928"\n')).toBe(
		'1 wrong-value 日期要写成2023-09-28这样，并且确有这一天 | 2023928',
	);
});

test('a comma inside braces that cuts a sentence is told, not its second half', () => {
	const item = z.strictObject({ text: z.string() });
	expect(describe(item, '{ text: 先看一遍, 再动手 }')).toBe(
		'1 yaml-syntax 文字里有半角逗号：改成“，”，或者给整句加英文双引号 | 再动手',
	);
});

test('a single question with several answers is told what it could be instead', () => {
	const single = `questions:
  - kind: single
    answer: [a, b]
`;
	expect(describe(quiz, single)).toContain(
		'3 wrong-value 单选只写一个选项的键，例如 answer: a；正确答案不止一个时，把 kind 改成 multiple',
	);
});
