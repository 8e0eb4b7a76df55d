import { expect, test } from 'vitest';
import { told } from '../edited-folder.ts';

const WHAT = '文字里有看不见的控制字符，会把前后的字倒过来显示';

test('a mark that turns text round is told with its place, in a body and in a text of YAML', () => {
	expect(told({ 'help/start.mdx': (text) => `${text}\n下载 \u202Efdp.exe\n` })).toEqual([
		`12 ${WHAT} | 下载 〔U+202E〕fdp.exe`,
	]);
	expect(told({ 'updates.yaml': (text) => text.replace(/summary: (.)/, 'summary: $1\u202E') })).toEqual([
		expect.stringMatching(new RegExp(`^\\d+ ${WHAT} \\| .〔U\\+202E〕`)),
	]);
});

test.each([
	'\u061C',
	'\u200E',
	'\u200F',
	'\u202A',
	'\u202D',
	'\u2066',
	'\u2069',
	'&#x202E;',
	'&#8238;',
	'&lrm;',
	'&#X2066;',
])('each mark of direction is told, however it is written: %j', (mark) => {
	expect(told({ 'help/start.mdx': (text) => `${text}\n甲${mark}乙\n` })).toHaveLength(1);
});

test('a mark written as an escape in YAML is told too', () => {
	expect(
		told({ 'updates.yaml': (text) => text.replace(/summary: [^,]*/, 'summary: "甲\\u202E乙"') }),
	).toEqual([expect.stringContaining('甲〔U+202E〕乙')]);
});
