import type { Problem } from './problem.ts';

type Finding = Pick<Problem, 'kind' | 'what' | 'value'>;

/** A name of a field with a full-width colon; after a dash only in lower case, where text is likely otherwise. */
const WIDE_COLON = /^\s*(?:- (?=[a-z]))?["']?[A-Za-z]\w*["']?\s*：/;
/** The same inside `{ … }` on one line, where a comma always begins another field. */
const WIDE_COLON_INLINE = /^\s*(?:- |\w+: )\{(?:.*[{,])?\s*[A-Za-z]\w*：/;
const WIDE_BRACKET = /(?::\s|^\s*-\s)\s*[［｛]|:\s*【[\w\s，、,－-]*(?:】|$)/;
/** A list of ids; lists of Chinese text may hold these commas. */
const WIDE_COMMA = /:\s*\[[\w\s，、,－-]*[，、][\w\s，、,－-]*\]/;
/** A dash inside an id of a list, or of a row by itself. */
const WIDE_HYPHEN =
	/(?::\s*\[[\w\s,－-]*|^\s*-\s+[\w－-]*|^\s*(?:- )?id:\s*[\w－-]*)[a-z0-9]－[\w－-]+(?:[\s,\]]|$)/;
/** Nothing but ASCII between Chinese quotation marks: they are meant for the machine. */
const WIDE_QUOTES = /:\s*[“‘][\x20-\x7E]+[”’]\s*$/;

/** Blanks that are none for the machine: at the start of a row, after the colon, after an id. */
const WIDE_SPACE = /^\s*[\u3000\u00A0]+\s*\S|:[\u3000\u00A0]|:\s*[\x21-\x7E]+[\u3000\u00A0]+$/;
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/;
const INVISIBLE_ALL = /[\u200B-\u200D\u2060\uFEFF]/g;
/** A dash before a name. */
const WIDE_DASH = /^\s*[－–—]\s*[a-z]\w*:/;
/** What stands after a blank and `#` is dropped without a word; outside of quotations it is meant as text. */
const COMMENT = /^[^#]*\S\s+#/;

/** A value that is quoted already: what stands in it is text. */
const QUOTED = /((?:[:-]\s+|[,，、[{［｛【]\s*))(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g;
/** Stands for it meanwhile. */
const HELD = '"\0"';

/** Marks that a Chinese input method or a word processor puts where YAML wants its own. */
export function wrongMark(whole: string): Finding | undefined {
	if (whole.trim() === '' || /^\s*#/.test(whole)) return undefined;
	const value = whole.trim();
	if (/^ *\t/.test(whole)) return { kind: 'yaml-tab', what: '缩进用了制表符' };
	if (INVISIBLE.test(whole)) return { kind: 'yaml-marks', what: '这一行有看不见的字符', value };
	const row = whole.replace(QUOTED, `$1${HELD}`);
	if (WIDE_SPACE.test(row)) return { kind: 'yaml-marks', what: '空格是全角的', value };
	if (WIDE_DASH.test(row) || WIDE_HYPHEN.test(row))
		return { kind: 'yaml-marks', what: '短横是全角的', value };
	if (WIDE_COLON.test(row) || WIDE_COLON_INLINE.test(row)) {
		return { kind: 'yaml-colon', what: '冒号是全角的', value };
	}
	if (WIDE_BRACKET.test(row)) return { kind: 'yaml-marks', what: '括号是全角的', value };
	if (WIDE_COMMA.test(row)) return { kind: 'yaml-marks', what: '列表里的逗号是全角的', value };
	if (WIDE_QUOTES.test(row)) return { kind: 'yaml-marks', what: '引号是中文引号', value };
	if (COMMENT.test(row) && !/["'].*#.*["']/.test(row)) {
		return { kind: 'yaml-comment', what: '空格加井号，后面的字会丢掉', value };
	}
	return undefined;
}

/** The row as its author meant it, of the first sort of wrong mark in it; the same where that is a guess. */
export function mendMark(whole: string): string {
	if (INVISIBLE.test(whole)) return whole.replace(INVISIBLE_ALL, '');
	const texts: string[] = [];
	const row = whole.replace(QUOTED, (quoted, before: string) => {
		texts.push(quoted.slice(before.length));
		return `${before}${HELD}`;
	});
	return mendUnquoted(row).replaceAll(HELD, () => texts.shift() ?? '');
}

function mendUnquoted(row: string): string {
	if (WIDE_SPACE.test(row)) return row.replace(/[\u3000\u00A0]/g, ' ');
	if (WIDE_DASH.test(row)) return row.replace(/^(\s*)[－–—]\s*/, '$1- ');
	if (WIDE_HYPHEN.test(row)) return row.replaceAll('－', '-');
	if (WIDE_COLON.test(row)) return row.replace(/\s*：\s*/, ': ');
	if (WIDE_COLON_INLINE.test(row)) return row.replace(/([{,]\s*[A-Za-z]\w*)\s*：\s*/g, '$1: ');
	if (WIDE_BRACKET.test(row)) {
		return row
			.replace(/[［【]/g, '[')
			.replace(/[］】]/g, ']')
			.replace(/｛/g, '{')
			.replace(/｝/g, '}');
	}
	if (WIDE_COMMA.test(row)) return row.replace(/\s*[，、]\s*/g, ', ');
	if (WIDE_QUOTES.test(row)) return row.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
	return row;
}

/** Dates and numbers of YAML 1.1, by which Astro reads the frontmatter of pages; here they are text. */
const OF_YAML_1_1 =
	/^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|\s+)\d.*|[-+]?(?:0b[01_]+|0x[\da-f_]+|0o[0-7_]+|\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?))$/i;

/** True for unquoted text of a page that Astro would not take for text. */
export const readOtherwise = (value: unknown): boolean =>
	typeof value === 'string' && OF_YAML_1_1.test(value);
