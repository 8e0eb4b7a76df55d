import { expect, test } from 'vitest';
import { wrongMark } from '../../../src/authoring/yaml-marks.ts';

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
