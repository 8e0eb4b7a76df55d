import { splitHeadingId } from './heading-ids.ts';

/** A mark in a body that Markdown would print as text, or take for something else. */
export interface BodyMark {
	kind: 'body-marks' | 'aside' | 'emphasis' | 'strikethrough' | 'table' | 'list-mark' | 'no-headings';
	what: string;
	text: string;
	line: number;
}

const ASIDES = ['note', 'tip', 'caution', 'danger'];
const ROWS: readonly { pattern: RegExp; what: string }[] = [
	{ pattern: /^\s*＃+/, what: '小标题的井号是全角的' },
	{ pattern: /^\s{0,3}#{1,6}[^#\s]/, what: '小标题的井号后面没有空格' },
	{
		pattern: /(\[[^[\]]*\]\s*（|【[^【】]*】\s*[（(])\s*(\/|#|https?:|www\.|网址)|［[^［］]*］\s*[（(]/,
		what: '链接的括号是全角的',
	},
	{ pattern: /！\[[^[\]]*\]\(/, what: '图片的感叹号是全角的' },
	{ pattern: /\[[^[\]]+\]\s+\(\s*(\/|#|https?:)/, what: '链接的方括号和圆括号之间多了空格' },
	{ pattern: /(?<!!)\[[^[\]]*\]\(\s*\)/, what: '链接没有写地址' },
];

/** Looks at the rows of a body, code left out (undefined), for marks that are not what their author meant. */
export function bodyMarks(rows: readonly (string | undefined)[], firstLine: number): BodyMark[] {
	const found: BodyMark[] = [];
	let opened: { text: string; line: number } | undefined;
	rows.forEach((row, at) => {
		if (row === undefined) return;
		const line = firstLine + at;
		const text = row.trim();
		const say = (kind: BodyMark['kind'], what: string): unknown => found.push({ kind, what, text, line });
		const marks = ROWS.filter(({ pattern }) => pattern.test(row));
		for (const { what } of marks) say('body-marks', what);
		if (marks.length > 0) return;
		if (/^#{1,6}\s.*[[【][#＃]/.test(row) && !splitHeadingId(text)) {
			say('body-marks', '小标题的编号没有写对，只用小写字母、数字和连字符');
		} else if (/^\s*(=+|-{2,})\s*$/.test(row) && (rows[at - 1] ?? '').trim() !== '') {
			say('body-marks', '上一行会变成标题，横线前面要空一行');
		}
		if (/^\s*[:：]*：[:：]*\s*([a-z]+|$)/.test(row) && /^\s*[:：]{2,}/.test(row)) {
			say('aside', '提示框的冒号是全角的');
		}
		const aside = /^\s*:::+\s*([^\s[{]*)/.exec(row);
		if (!aside) return;
		const [, type] = aside;
		if (type === '') {
			if (!opened) say('aside', '提示框没有开头');
			opened = undefined;
			return;
		}
		if (!ASIDES.includes(type!)) say('aside', `没有“${type}”这种提示框`);
		if (opened) found.push({ kind: 'aside', what: '提示框没有收尾', ...opened });
		opened = { text, line };
	});
	if (opened) found.push({ kind: 'aside', what: '提示框没有收尾', ...opened });
	return found;
}
