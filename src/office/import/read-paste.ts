import { FileRefused } from '../file-refused.ts';
import { kindHeading, kindOf } from './kind-words.ts';
import { beginsWithOption, splitOptions } from './option-marks.ts';
import { emptyRow } from './row.ts';
import { ROW_LIMIT } from './row-limit.ts';
import type { ReadRows, Row } from './row.ts';

/** How a stem is numbered. A number of another sort than the first stem's is part of a text. */
const NUMBERS: readonly RegExp[] = [
	/^\s*第?\s*\d{1,4}\s*题?\s*(?:[、)）:：]|[.．](?!\d))\s*/,
	/^\s*[(（]\s*\d{1,4}\s*[)）]\s*/,
	/^\s*[一二三四五六七八九十百]+\s*[、.．]\s*/,
	/^\s*[(（]\s*[一二三四五六七八九十百]+\s*[)）]\s*/,
];
/** The kind of a question before its stem: `1.【单选】`, `1. 判断：`. */
const TAG = /^(?:[【[(（]\s*([^】\])）]{2,6})\s*[】\])）]|([^\s:：，。（(]{2,6})\s*[:：])\s*/;

type Field = 'answer' | 'explanation' | 'difficulty' | 'source' | 'kind';
const FIELDS: readonly [Field, string][] = [
	['explanation', '(?:答案|试题|题目)?(?:解析|详解)'],
	['answer', '(?:正确|标准|参考)?答案'],
	['difficulty', '难度|难易度|难易程度'],
	['source', '出处|来源|依据'],
	['kind', '题型'],
];
/** `答案：`, `【答案】`, `[解析]`; also further on in a line. */
const fieldMark = (words: string): string =>
	`(?:[【[]\\s*(?:${words})\\s*[】\\]]\\s*[:：]?|(?:${words})\\s*[:：])\\s*`;
const ANY_FIELD = new RegExp(
	`(?:^|(?<=[\\s。；;，,]))(?:${FIELDS.map(([, words]) => fieldMark(words)).join('|')})`,
	'g',
);

/**
 * Questions pasted as text: numbered stems, options on one line or several, 答案 and 解析 with a colon or in brackets,
 * the kind as a heading over the questions, in a tag before the stem, or told by the answer.
 * @throws FileRefused where no line begins with a number
 */
export function readPaste(text: string): ReadRows {
	const lines = text.split('\n');
	const first = lines.find(
		(line) => kindHeading(line) === undefined && NUMBERS.some((number) => number.test(line)),
	);
	const style = NUMBERS.find((number) => first !== undefined && number.test(first));
	if (!style) {
		throw new FileRefused(
			'看不出题目从哪里开始：没有一行以题号开头。每道题的题干前面写“1、”，选项写“A. ”，另起一行写“答案：A”“解析：……”。',
		);
	}
	const read: ReadRows = { rows: [], notes: [], leftOut: [] };
	let kind = '';
	let open: { row: Row; part: (more: string) => void } | undefined;
	for (const [at, line] of lines.entries()) {
		if (line.trim() === '') continue;
		const heading = kindHeading(line);
		if (heading !== undefined) {
			kind = heading;
			open = undefined;
			continue;
		}
		const number = style.exec(line)?.[0];
		if (number !== undefined) {
			const row = { ...emptyRow(`第${at + 1}行`), kind };
			read.rows.push(row);
			open = { row, part: (more) => (row.stem += `\n${more}`) };
			addToRow(open, withoutTag(row, line.slice(number.length)));
		} else if (open) addToRow(open, line);
		else read.notes.push(`第${at + 1}行“${line.trim().slice(0, 20)}”在题目以外，没有用`);
	}
	if (read.rows.length > ROW_LIMIT) {
		throw new FileRefused(
			`共${read.rows.length}题，一次最多导入${ROW_LIMIT}题，一题也没有导入。请拆成几个文件再来。`,
		);
	}
	return read;
}

function withoutTag(row: Row, stem: string): string {
	const [tag, bracketed, before] = TAG.exec(stem) ?? [];
	const word = bracketed ?? before ?? '';
	if (tag === undefined || kindOf(word) === undefined) return stem;
	row.kind = word;
	return stem.slice(tag.length);
}

/** Puts a line where it belongs; what begins with no mark goes on with what stands before it. */
function addToRow(open: { row: Row; part: (more: string) => void }, line: string): void {
	const marks = [...line.matchAll(ANY_FIELD)];
	const before = line.slice(0, marks[0]?.index ?? line.length);
	if (before.trim() !== '') addText(open, before);
	for (const [at, mark] of marks.entries()) {
		const field =
			FIELDS.find(([, words]) => new RegExp(`^${fieldMark(words)}$`).test(mark[0]))?.[0] ?? 'answer';
		const text = line.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? line.length);
		open.row[field] = open.row[field] === '' || field === 'kind' ? text : `${open.row[field]}\n${text}`;
		open.part = (more) => (open.row[field] += `\n${more}`);
	}
}

function addText(open: { row: Row; part: (more: string) => void }, text: string): void {
	const { row } = open;
	const hasOptions = Object.keys(row.options).length > 0;
	if (row.answer === '' && row.explanation === '' && (beginsWithOption(text) || hasOptions)) {
		// Letters go on from line to line, so the lines are taken apart together.
		const all = Object.entries(row.options).map(([letter, option]) => `${letter}. ${option}`);
		row.options = splitOptions([...all, text].join('\n')).options;
		return;
	}
	const { options, rest } =
		row.answer === '' && !hasOptions ? splitOptions(text) : { options: {}, rest: text };
	// A stem may name a party A; two letters in order are options that follow it on its line.
	if (Object.keys(options).length > 1) {
		open.part(rest);
		row.options = options;
	} else open.part(text);
}
