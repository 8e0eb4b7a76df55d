import type { BodyMark } from './body-marks.ts';

/** How rows of a list begin in a word processor: （一） (1) ① 1、 一、 */
const NUMBERED =
	/^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|\d{1,2}[、．）)]|[一二三四五六七八九十]{1,3}、)/;
/** Rows in columns that a sheet or a document had. */
const COLUMNS = /\S\t+\s*\S/;
/** A body of more characters than this is not read without headings. */
const LONG = 1200;

/**
 * What was pasted from a document and would run together: rows of a list, rows of a table; and a long body without a
 * heading.
 * @param rows of the body, code left out (undefined)
 */
export function pastedText(rows: readonly (string | undefined)[], firstLine: number): BodyMark[] {
	const found: BodyMark[] = [];
	const firstOf = (sort: RegExp, kind: BodyMark['kind'], what: string): void => {
		let told = false;
		rows.forEach((row = '', at) => {
			const isPair = sort.test(row) && sort.test(rows[at + 1] ?? '');
			if (isPair && !told) found.push({ kind, what, text: row.trim(), line: firstLine + at });
			told = isPair;
		});
	};
	firstOf(NUMBERED, 'list-mark', '几行都以序号开头，会连成一段');
	firstOf(COLUMNS, 'table', '几行用制表符隔开，像是表格，会连成一段');
	const text = rows.join('').replace(/\s/g, '');
	if (text.length > LONG && !rows.some((row = '') => /^\s*#{1,6}\s/.test(row) || /^\s*\|/.test(row))) {
		const first = rows.findIndex((row = '') => row.trim() !== '');
		const what = `正文有${text.length}字，没有一个小标题`;
		found.push({ kind: 'no-headings', what, text: rows[first]!.trim(), line: firstLine + first });
	}
	return found;
}
