import type { Problem } from '../../authoring/tell/problem.ts';
import { problemKinds } from '../../authoring/tell/problem-kinds.ts';
import { findSource } from './find-source.ts';
import type { SourceNames } from './find-source.ts';
import { nextIds } from './next-ids.ts';
import { questionOfRow } from './question-of-row.ts';
import type { BankQuestion } from './question-yaml.ts';
import type { Row } from './row.ts';
import type { SplicedBank } from './splice-bank.ts';
import { foldStem, tidy } from './tidy.ts';

/** What a batch is imported into. */
export interface ImportPlace {
	bank: string;
	/** Puts questions into the bank's file. */
	splice: (questions: readonly BankQuestion[]) => SplicedBank;
	/** What the check of the content says of the bank's file when it has this text. */
	check: (text: string) => Problem[];
	/** Every question that there is, by id. */
	stems: ReadonlyMap<string, string>;
	/** Texts in which ids of this bank stand or stood. */
	usedIds: readonly string[];
	sources: SourceNames;
	/** The source of every row that names none. */
	source: string | undefined;
	/** The explanation of every row that has none. */
	explanation?: string | undefined;
}

export interface TakenRow {
	row: Row;
	id: string;
	/** What is not as its author brought it. */
	changes: string[];
}

export interface LeftOutRow {
	row: Row;
	reasons: string[];
}

export interface ImportResult {
	taken: TakenRow[];
	leftOut: LeftOutRow[];
	/** The bank's file as it should be; undefined where no row was taken. */
	text: string | undefined;
}

/** Every row into the bank or, with the reason, among those that were left out. Nothing is written. */
export function importQuestions(rows: readonly Row[], place: ImportPlace): ImportResult {
	const leftOut: LeftOutRow[] = [];
	const leave = (row: Row, ...reasons: string[]): unknown => leftOut.push({ row, reasons });
	const known = new Map([...place.stems].map(([id, stem]) => [foldStem(stem), `题库里的“${id}”`]));
	let good: { row: Row; question: Omit<BankQuestion, 'id'>; changes: string[] }[] = [];
	for (const row of rows) {
		const read = questionOfRow(explained(row, place.explanation));
		const source = sourceOf(row, place);
		const reasons = [
			...('reasons' in read ? read.reasons : []),
			...('fault' in source ? [source.fault] : []),
		];
		const stem = foldStem('question' in read ? read.question.stem : row.stem);
		const twin = stem === '' ? undefined : known.get(stem);
		if (twin !== undefined) reasons.unshift(`题干和${twin}相同`);
		if (reasons.length > 0 || !('question' in read) || !('source' in source)) leave(row, ...reasons);
		else {
			known.set(stem, row.where);
			// A kind decides which parts there are; the spread keeps it with them.
			const question = { ...read.question, sources: [source.source] } as Omit<BankQuestion, 'id'>;
			good.push({ row, question, changes: [...read.changes, ...(source.changes ?? [])] });
		}
	}
	// What the check refuses is left out, and the rest is looked at again: numbers move up.
	for (;;) {
		if (good.length === 0) return { taken: [], leftOut: inOrder(leftOut, rows), text: undefined };
		const makeId = nextIds(place.bank, place.usedIds);
		const questions = good.map(({ question }) => ({ ...question, id: makeId() }) as BankQuestion);
		const { text, lines, end } = place.splice(questions);
		const refused = new Map<number, string[]>();
		for (const { kind, line, what, value } of place.check(text)) {
			const at = lines.findLastIndex((first) => first <= line);
			if (at < 0 || line >= end) continue;
			const written = value === undefined || value === '' ? '' : `（“${tidy(value).slice(0, 30)}”）`;
			refused.set(at, [
				...(refused.get(at) ?? []),
				`${what}${written}：${problemKinds[kind].replace(/。$/, '')}`,
			]);
		}
		if (refused.size === 0) {
			const taken = good.map(({ row, changes }, at) => ({ row, changes, id: questions[at]!.id }));
			return { taken, leftOut: inOrder(leftOut, rows), text };
		}
		for (const [at, reasons] of refused) leave(good[at]!.row, ...new Set(reasons));
		good = good.filter((_, at) => !refused.has(at));
	}
}

/** A row with the explanation of its batch, where it has none of its own. */
export function explained(row: Row, shared = ''): Row {
	if (tidy(shared) === '' || tidy(row.explanation) !== '') return row;
	return { ...row, explanation: shared, changes: [...row.changes, '没有写解析，用的是这一批的解析'] };
}

function sourceOf(
	row: Row,
	{ source, sources }: ImportPlace,
): { source: string; changes?: string[] } | { fault: string } {
	const written = tidy(row.source);
	if (written === '') return source === undefined ? { fault: '没有出处' } : { source };
	const found = findSource(written, sources);
	if ('source' in found || !row.isOfBank || source === undefined) return found;
	return { source, changes: [`这里没有出处“${written}”，换成了选的那一个`] };
}

const inOrder = (leftOut: LeftOutRow[], rows: readonly Row[]): LeftOutRow[] =>
	leftOut.sort((a, b) => rows.indexOf(a.row) - rows.indexOf(b.row));
