import { expect, test } from 'vitest';
import { outline } from '../../../../src/authoring/body/outline.ts';

const marks = (body: string): string[] =>
	outline(body, 1).marks.map(({ kind, what, line }) => `${line} ${kind} ${what}`);

test('what is written as the guide has it passes', () => {
	const body = `## 标题 [#id]

[甲](/topics/a/)，（/不是链接/），【注】（见 /a/）；引用[1]（参见后文）。

- 项
---

:::note[甲]
乙
:::

:::tip
丙
:::

\`\`\`
##不看
:::
\`\`\`

| 表 | 头 |
| --- | --- |
`;
	expect(marks(body)).toEqual(['6 body-marks 上一行会变成标题，横线前面要空一行']);
});

test('headings, links and code that Markdown would print as they stand are told', () => {
	expect(marks('＃＃ 甲')).toEqual(['1 body-marks 小标题的井号是全角的']);
	expect(marks('##甲')).toEqual(['1 body-marks 小标题的井号后面没有空格']);
	expect(marks('1.甲')).toHaveLength(1);
	expect(marks('1\\.甲')).toEqual([]);
	for (const id of ['[#要点]', '【#do】', '[＃do]', '[#Do]']) {
		expect(marks(`## 甲 ${id}`)).toEqual(['1 body-marks 小标题的编号没有写对，只用小写字母、数字和连字符']);
	}
	for (const link of ['[甲]（/a/）', '【甲】（/a/）', '【甲】(/a/)', '[甲]（https://a.cn）']) {
		expect(marks(link)).toEqual(['1 body-marks 链接的括号是全角的']);
	}
	expect(marks('[甲]( )')).toEqual(['1 body-marks 链接没有写地址']);
	expect(marks('甲\n\n```\n乙')).toEqual(['3 body-marks 三个反引号没有收尾']);
});

test('a box is of a known kind, opened once and closed', () => {
	expect(marks(':::note\n甲')).toEqual(['1 aside 提示框没有收尾']);
	expect(marks(':::note\n甲\n:::tip\n乙\n:::')).toEqual(['1 aside 提示框没有收尾']);
	expect(marks('甲\n\n:::')).toEqual(['3 aside 提示框没有开头']);
	expect(marks(':::注意\n甲\n:::')).toEqual(['1 aside 没有“注意”这种提示框']);
	expect(marks('：：：note\n甲\n:::')).toContain('1 aside 提示框的冒号是全角的');
});
