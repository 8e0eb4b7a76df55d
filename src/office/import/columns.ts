import { LETTERS } from './row.ts';
import type { Letter } from './row.ts';

/** What a column of a sheet holds; a letter stands for that option. */
export type SheetColumn =
	| 'kind'
	| 'stem'
	| 'options'
	| 'answer'
	| 'explanation'
	| 'difficulty'
	| 'source'
	| 'ignored'
	| Letter;

const NAMES: Readonly<Record<Exclude<SheetColumn, Letter>, RegExp>> = {
	kind: /^(试题|题目)?(题型|类型|类别)$/,
	stem: /^(试题|题目|题干|问题|考题)(内容|正文|描述)?$/,
	options: /^(备选|全部)?(选项|备选项|备选答案)(内容)?$/,
	answer: /^(正确|标准|参考)?(答案|选项答案)$|^正确选项$/,
	explanation: /^(试题|题目|答案)?(解析|解释|详解)$|^答案(说明|分析)$/,
	difficulty: /^(试题|题目)?(难度|难易|难易度|难易程度)(等级|级别)?$/,
	source: /^(试题|题目|出题)?(出处|来源|依据)$/,
	// A number of the sheet's own; what a sheet of rows that were left out says of them.
	ignored: /^(序号|题号|行号|位置|没有导入的原因)$/,
};
const NUMERALS = '一二三四五六七八';
const OPTION = /^(?:选项|备选项|备选答案|答案选项|备选)?([A-H]|[1-8]|[一二三四五六七八])(?:选项|项)?$/;

/** What a column is for by the name at its top; undefined where the name says nothing. */
export function columnOf(name: string): SheetColumn | undefined {
	const plain = name
		.normalize('NFKC')
		.replace(/\([^)]*\)|\[[^\]]*\]|[\s*:·、"“”]/g, '')
		.toUpperCase();
	const option = OPTION.exec(plain)?.[1];
	if (option !== undefined && (/[A-H]/.test(option) || plain.length > 1)) {
		const at = /[1-8]/.test(option) ? Number(option) - 1 : NUMERALS.indexOf(option);
		return /[A-H]/.test(option) ? (option as Letter) : LETTERS[at];
	}
	for (const [column, pattern] of Object.entries(NAMES)) {
		if (pattern.test(plain)) return column as SheetColumn;
	}
	return undefined;
}
