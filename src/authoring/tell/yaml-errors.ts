import { isScalar, visit } from 'yaml';
import type { Document, YAMLParseError } from 'yaml';
import type { Problem } from './problem.ts';

/** Something wrong on a row of a YAML text, counted from 1. */
export type YamlFinding = Pick<Problem, 'kind' | 'what' | 'value'> & { row: number };

const WHAT: Partial<Record<YAMLParseError['code'], string>> = {
	DUPLICATE_KEY: '同一项写了两遍',
	BAD_INDENT: '缩进和上下行对不齐',
	TAB_AS_INDENT: '缩进用了制表符',
	BLOCK_AS_IMPLICIT_KEY: '一行里有两个“冒号加空格”',
	MULTIPLE_DOCS: '中间多了一行 ---',
	BAD_ALIAS: '文字以 * 或 & 开头，要加引号',
	BAD_SCALAR_START: '文字以 @、反引号或 % 开头，要加引号',
	BAD_DQ_ESCAPE: '双引号里的反斜线要写两个',
};

/** Rows that are wrong whatever the parser makes of them. */
const ROWS: readonly { pattern: RegExp; kind: Problem['kind']; what: string }[] = [
	{ pattern: /^\s*(- )?[A-Za-z]\w*:\S/, kind: 'yaml-colon', what: '冒号后面没有空格' },
	{ pattern: /^\s*-[A-Za-z]\w*:/, kind: 'yaml-syntax', what: '短横后面没有空格' },
	{ pattern: /^\s*[A-Ha-h]\s*[.．、)）]/, kind: 'yaml-colon', what: '选项要写成“a: 内容”，键是小写字母' },
	{ pattern: /^\s*(- )?[^\s:："'“]{1,8}：/, kind: 'yaml-colon', what: '冒号是全角的' },
];

/** True where an error spoils its own row only. */
export const isLocal = ({ code }: YAMLParseError): boolean => code === 'DUPLICATE_KEY';

/** What the parser refused, in Chinese, and the row at which an editor should look, counted from 1. */
export function describeYamlError(
	document: Document,
	error: YAMLParseError,
	rows: readonly string[],
	rowAt: (offset: number) => number,
): YamlFinding {
	const row = rowAt(error.pos[0]);
	const text = rows[row - 1] ?? '';
	const known = isLocal(error) ? undefined : ROWS.find(({ pattern }) => pattern.test(text));
	if (known) return { kind: known.kind, what: known.what, row };
	const bracket = openBracket(rows, row);
	if (bracket !== undefined) return { kind: 'yaml-syntax', what: '方括号没有收尾', row: bracket };
	const opening = error.code === 'MISSING_CHAR' ? openQuote(document, error.pos[0]) : undefined;
	if (opening !== undefined) return { kind: 'yaml-syntax', what: '引号没有成对', row: rowAt(opening) };
	if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && (text.match(/: /g) ?? []).length < 2) {
		// The parser took the next row for a part of this one.
		const next = rows[row] ?? '';
		const isDeeper = indent(next) > indent(text);
		return { kind: 'yaml-syntax', what: '缩进和上下行对不齐', row: isDeeper ? row + 1 : row };
	}
	return { kind: 'yaml-syntax', what: WHAT[error.code] ?? '这一行的写法读不懂', row };
}

const indent = (row: string): number => row.search(/\S|$/);

/** The row, this one or the last with text before it, on which a list was opened and not closed. */
function openBracket(rows: readonly string[], row: number): number | undefined {
	let at = row;
	const isOpen = (text: string | undefined): boolean => /^[^"'#]*:\s*\[[^\]"']*$/.test(text ?? '');
	if (isOpen(rows[at - 1])) return at;
	do at--;
	while (at > 0 && rows[at - 1]?.trim() === '');
	return at > 0 && isOpen(rows[at - 1]) ? at : undefined;
}

/** Where the quotation began that is still open at `end`: the parser notices only at the end of the file. */
function openQuote(document: Document, end: number): number | undefined {
	let found: number | undefined;
	visit(document, {
		Scalar(_, node) {
			if (!isScalar(node) || !node.type?.startsWith('QUOTE') || !node.range) return;
			if (node.range[1] >= end - 1) found ??= node.range[0];
		},
	});
	return found;
}
