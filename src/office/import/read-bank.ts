import { parse } from 'yaml';
import { FileRefused } from '../file-refused.ts';
import { LETTERS, emptyRow } from './row.ts';
import { ROW_LIMIT } from './row-limit.ts';
import type { ReadRows, Row } from './row.ts';

/** A bank of this or of another programme, in a file of its own or in a packed content folder. */
export interface BankFile {
	name: string;
	text: string;
}

const NOTE =
	'这是题库文件：题目的编号在这个题库里另编，相关专题不跟着来；这里没有的出处，换成上面选的那一个。';
const PACKED =
	'这是一份内容的压缩包，收的是里面各个题库的题。要打开整份内容，重新打开编辑台，在“打开内容”里选它。';

/** True for the text of a bank's file. */
export const isBank = (text: string): boolean =>
	/^(?:id|title|description|order):/m.test(text) && /^questions:[ \t]*\r?$/m.test(text);

/**
 * The questions of banks, in the order of the banks and in that of their questions.
 * @throws FileRefused where one cannot be read
 */
export function readBanks(files: readonly BankFile[], isPacked = false): ReadRows {
	const banks = files.map(({ name, text }) => ({ name, ...bankOf(name, text) }));
	banks.sort((a, b) => a.order - b.order);
	const rows = banks.flatMap(({ name, questions }) =>
		questions.map((question, at) => rowOf(question, `${isPacked ? `${name} ` : ''}第${at + 1}题`)),
	);
	if (rows.length > ROW_LIMIT)
		throw new FileRefused(
			`共${rows.length}题，一次最多导入${ROW_LIMIT}题，一题也没有导入。请一个题库一个题库地来。`,
		);
	return { rows, notes: isPacked ? [PACKED, NOTE] : [NOTE], leftOut: [] };
}

function bankOf(name: string, text: string): { order: number; questions: unknown[] } {
	let bank: unknown;
	try {
		bank = parse(text);
	} catch {
		throw new FileRefused(`题库文件“${name}”读不通，没有导入。请在原来的地方先照检查的提示改好，再来。`);
	}
	const { order, questions } = (bank ?? {}) as { order?: unknown; questions?: unknown };
	return {
		order: typeof order === 'number' ? order : Infinity,
		questions: Array.isArray(questions) ? questions : [],
	};
}

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const pairsOf = (value: unknown): [key: string, text: string][] =>
	Object.entries(typeof value === 'object' && value !== null ? value : {}).map(([key, text]) => [
		key,
		textOf(text),
	]);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function rowOf(question: unknown, where: string): Row {
	const { kind, stem, options, prompts, answer, explanation, difficulty, sources } = (question ??
		{}) as Record<string, unknown>;
	const written = pairsOf(options);
	const [source = '', ...others] = listOf(sources).map(textOf);
	const row: Row = {
		...emptyRow(where),
		kind: textOf(kind),
		stem: textOf(stem),
		explanation: textOf(explanation),
		difficulty: textOf(difficulty),
		source,
		isOfBank: true,
	};
	if (others.length > 0) row.changes.push(`出处有${others.length + 1}个，只收第一个`);
	const letterOf = (key: unknown): string => LETTERS[written.findIndex(([own]) => own === key)] ?? '';
	switch (kind) {
		case 'match': {
			const chosen = new Map(pairsOf(answer));
			row.pairs = [
				...pairsOf(prompts).map(([key, prompt]) => ({
					prompt,
					option: written.find(([own]) => own === chosen.get(key))?.[1] ?? '',
				})),
				...written
					.filter(([key]) => ![...chosen.values()].includes(key))
					.map(([, option]) => ({ prompt: '', option })),
			];
			return row;
		}
		case 'blank':
			row.blanks = listOf(answer).map((texts) => listOf(texts).map(textOf));
			return row;
		case 'judge':
			row.answer = answer === true ? '对' : answer === false ? '错' : '';
			return row;
		default:
			if (written.length > LETTERS.length) row.faults.push(`选项超过${LETTERS.length}个`);
			for (const [at, [, text]] of written.slice(0, LETTERS.length).entries())
				row.options[LETTERS[at]!] = text;
			row.answer = (Array.isArray(answer) ? answer : [answer]).map(letterOf).join('');
			return row;
	}
}
