import { isScalar, visit } from 'yaml';
import type { Document, YAMLParseError } from 'yaml';
import type { Problem } from './problem.ts';

type Finding = Pick<Problem, 'kind' | 'what'> & { offset: number };

const WHAT: Partial<Record<YAMLParseError['code'], string>> = {
	DUPLICATE_KEY: '同一项写了两遍',
	BAD_INDENT: '缩进和上下行对不齐',
	TAB_AS_INDENT: '缩进用了制表符',
	BLOCK_AS_IMPLICIT_KEY: '一行里有两个「冒号加空格」',
	MULTIPLE_DOCS: '中间多了一行 ---',
	BAD_ALIAS: '文字以 * 或 & 开头，要加引号',
	BAD_SCALAR_START: '文字以 @、反引号或 % 开头，要加引号',
	BAD_DQ_ESCAPE: '双引号里的反斜线要写两个',
};

/** What the parser refused, in Chinese, and where an editor should look. */
export function describeYamlError(document: Document, error: YAMLParseError, row: string): Finding {
	if (/^\s*(- )?[A-Za-z]\w*:\S/.test(row)) {
		return { kind: 'yaml-colon', what: '冒号后面没有空格', offset: error.pos[0] };
	}
	const opening = error.code === 'MISSING_CHAR' ? openQuote(document, error.pos[0]) : undefined;
	if (opening !== undefined) return { kind: 'yaml-syntax', what: '引号没有成对', offset: opening };
	return {
		kind: 'yaml-syntax',
		what: WHAT[error.code] ?? '这一行的写法读不懂',
		offset: error.pos[0],
	};
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
