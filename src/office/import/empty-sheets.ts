import type { SheetData } from 'write-excel-file/node';
import { SHEET_COLUMNS, headerRow } from './left-out-sheet.ts';

/** Rows whose cells are set to text, so that 9-28 stays what it is. */
const READY_ROWS = 300;
const WIDTHS: Readonly<Record<string, number>> = { 题型: 9, 题干: 44, 答案: 9, 解析: 44, 难度: 7, 出处: 24 };

const NOTES: readonly (readonly [string, string, string])[] = [
	['哪一列', '怎样填', '例子'],
	['题型', '单选、多选、判断、填空或排序', '单选'],
	['题干', '一两句话。填空题要填的地方写 ____', '每周学习 ____ 次。'],
	['A 至 H', '选项，只写内容，不写前面的字母；判断题和填空题不写', '走安全出口的楼梯'],
	[
		'答案',
		'单选写一个字母，多选写几个；判断写“对”或“错”；填空写答案，几个空用“；”隔开，同一个空的几种写法用“|”隔开；排序按正确的次序写字母',
		'B　ABD　对　2|二；甲　CAB',
	],
	['解析', '为什么是这样，容易和什么弄混。不写“选 A”，选项会打乱次序', '火灾时电梯可能断电停运。'],
	['难度', '易、中或难；不写按“中”收', '易'],
	['出处', '文件的编号或名称，空一格写位置；全表一样的可以不写，导入时说一次', 'plan 二（一）3'],
];

const wrapped = (value: string) =>
	({ value, type: String, wrap: true, alignVertical: 'top' as const }) satisfies SheetData[number][number];

/** An empty sheet for questions, with a second one that says how to fill it in; whoever writes it makes a file of both. */
export function emptySheets() {
	const empty = { value: '', type: String, format: '@', wrap: true, alignVertical: 'top' as const };
	return [
		{
			sheet: '题目',
			data: [
				headerRow(SHEET_COLUMNS),
				...Array.from({ length: READY_ROWS }, () => SHEET_COLUMNS.map(() => empty)),
			],
			columns: SHEET_COLUMNS.map((name) => ({ width: WIDTHS[name] ?? 16 })),
			stickyRowsCount: 1,
		},
		{
			sheet: '怎样填',
			data: NOTES.map((cells, at) => (at === 0 ? headerRow(cells) : cells.map(wrapped))),
			columns: [{ width: 10 }, { width: 60 }, { width: 30 }],
		},
	];
}
