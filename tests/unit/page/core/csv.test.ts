import { expect, test } from 'vitest';
import { csvText } from '../../../../src/page/core/csv.ts';

const cell = (text: string): string => csvText([[text]]).slice(1, -2);

test('a table begins with the mark that Excel needs, and its lines end as Windows has them', () => {
	expect(
		csvText([
			['问题', '措施'],
			['甲', '乙'],
		]),
	).toBe('\uFEFF问题,措施\r\n甲,乙\r\n');
	expect(csvText([])).toBe('\uFEFF');
});

test.each([
	['一句话', '一句话'],
	['甲,乙', '"甲,乙"'],
	['他说"好"', '"他说""好"""'],
	['一\r\n二', '"一\n二"'],
	[' 前后 ', '" 前后 "'],
	['', ''],
	['a\0b', 'ab'],
])('%j is written as %j', (text, written) => {
	expect(cell(text)).toBe(written);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', ' =1', '＝1'])('%j is no formula', (text) => {
	expect(cell(text)).toMatch(/^"?'/);
});

test('a formula with quotes is guarded and quoted', () => {
	expect(cell('=HYPERLINK("http://x","点")')).toBe(`"'=HYPERLINK(""http://x"",""点"")"`);
});
