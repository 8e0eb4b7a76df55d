import { expect, test } from 'vitest';
import { printedMarks } from '../../../../src/authoring/body/printed-marks.ts';

const marks = (body: string): string[] => printedMarks(body, 11).map(({ kind, line }) => `${line} ${kind}`);

test('emphasis that the processor does not take is told, also in lists and boxes', () => {
	expect(marks('**“x”**是')).toEqual(['11 emphasis']);
	expect(marks('- 甲\n  **（乙）**丙\n\n> 丁\n> 戊**《己》**庚')).toEqual(['12 emphasis', '15 emphasis']);
	expect(marks('＊＊甲＊＊')).toEqual(['11 emphasis']);
	expect(marks('*“甲”*乙')).toEqual(['11 emphasis']);
	expect(marks('## 甲**“乙”**丙')).toEqual(['11 emphasis']);
});

test('emphasis that is taken, code and marks meant to be seen pass', () => {
	expect(marks('“**x**”是，**甲**，*乙*，2*3，`**“x”**是`，\\*丙\\*')).toEqual([]);
	expect(marks('```\n**“x”**是\n-甲\n```')).toEqual([]);
});

test('a single tilde strikes text through by chance, two do so on purpose', () => {
	expect(marks('甲\n5~10 天，3~5 人')).toEqual(['12 strikethrough']);
	expect(marks('~~甲~~，5～10 天，约 ~5 天')).toEqual([]);
});

test('a table without its rule is told at its first row', () => {
	expect(marks('甲\n\n| 乙 | 丙 |\n| 丁 | 戊 |')).toEqual(['13 table']);
	expect(marks('| 甲 | 乙 |\n| --- |\n| 丙 | 丁 |')).toEqual(['11 table']);
	expect(marks('｜甲｜乙｜')).toEqual(['11 table']);
	expect(marks('| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |')).toEqual([]);
});

test('a box that ends right below a table is told', () => {
	expect(marks(':::note\n\n| 甲 |\n| --- |\n| 乙 |\n:::')).toEqual(['16 table']);
});

test('list marks without a blank are told, numbers and dashes of a sentence are not', () => {
	expect(marks('-甲\n-乙')).toEqual(['11 list-mark', '12 list-mark']);
	expect(marks('1.甲\n\n•乙\n\n－丙')).toEqual(['11 list-mark', '13 list-mark', '15 list-mark']);
	expect(marks('- 甲\n\n1. 乙\n\n-5 度\n\n——丙\n\n1.5 倍\n\n2023.4.1')).toEqual([]);
});

test('where code stands in a body the rest of it is looked at', () => {
	expect(marks('{甲\n\n-乙')).toEqual(['13 list-mark']);
});
