import { expect, test } from 'vitest';
import { readRows } from '../../../../src/office/import/read-rows.ts';
import { readXlsx } from '../../../../src/office/import/read-xlsx.ts';
import { questionSheet } from '../../../../src/office/new/question-sheet.ts';
import { withParts } from '../import/sheet.ts';

test('an empty sheet has no questions, and its notes are not taken for any', async () => {
	const read = readRows(await questionSheet(), '题目.xlsx');
	expect(read).toEqual({
		rows: [],
		notes: ['工作表“怎样填”没有“题干”“答案”这样的表头，当作说明，没有导入'],
		leftOut: [],
	});
});

test('every column of it is known, and its cells are set to text', async () => {
	const sheet = await questionSheet();
	expect(readXlsx(sheet).grids[0]!.rows[0]!.map(({ text }) => text)).toEqual([
		'题型',
		'题干',
		'A',
		'B',
		'C',
		'D',
		'E',
		'F',
		'G',
		'H',
		'答案',
		'解析',
		'难度',
		'出处',
	]);
	let style = '';
	let styles = '';
	withParts(sheet, {
		'xl/worksheets/sheet1.xml': (old) => (style = /<c r="C2" s="(\d+)"/.exec(old)?.[1] ?? old.slice(0, 3000)),
		'xl/styles.xml': (old) => (styles = old),
	});
	const format = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf ([^>]*)/g)][Number(style)]?.[1];
	expect(format).toContain('numFmtId="100"');
	expect(styles).toContain('numFmtId="100" formatCode="@"');
});
