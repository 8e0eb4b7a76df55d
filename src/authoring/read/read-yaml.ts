import { LineCounter, isCollection, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { ValuePath } from './value-path.ts';
import { describeYamlError, isLocal } from '../tell/yaml-errors.ts';
import type { YamlFinding } from '../tell/yaml-errors.ts';
import { mendMark, wrongMark } from '../tell/yaml-marks.ts';

interface Parsed {
	document: Document;
	/** The row of an offset, counted from 1. */
	rowAt: (offset: number) => number;
}

/** Stands for a value that could not be read; no keyboard has it. */
const UNREAD = '\uE000';
/** What stands before a value on its row. */
const BEFORE_VALUE = /^(\s*(?:- +)?[A-Za-z]\w*:\s+|\s*- +)\S/;
const NO_BLANK = /^(\s*(?:- +)?[A-Za-z]\w*:)(?=\S)/;

/**
 * Parses YAML as far as it can be made out: a row with a wrong mark is read as it is meant, a value that breaks the
 * rest is left out, so that everything else is looked at in the same run.
 * @returns what is wrong, and no document where the rest could not be made out
 */
export function readYaml(yaml: string): { found: YamlFinding[] } & (Parsed | { document: undefined }) {
	const rows = yaml.split('\n');
	const asWritten = parse(yaml);
	const marks = mendMarks(rows, rowsOfText(asWritten));
	// What a tabulator is meant to indent is a guess.
	if (marks.some(({ kind }) => kind === 'yaml-tab')) return { found: marks, document: undefined };
	// Parsing takes most of the time of a check.
	let parsed = marks.length === 0 ? asWritten : parse(rows.join('\n'));
	let faults = faultsOf(parsed, rows);
	// After a mark or a value that stays in the way, what the parser says of the rows below is noise.
	const cause = marks.length > 0 ? marks : faults.map(({ finding }) => finding);
	const found = [...marks];
	for (;;) {
		found.push(
			...faults
				.map(({ finding }) => finding)
				.filter((finding) => !found.some((other) => isSame(other, finding))),
		);
		const inTheWay = faults.filter((fault) => !fault.isLocal);
		if (inTheWay.length === 0) return { found, ...parsed };
		if (!inTheWay.every(({ finding }) => leaveOut(rows, finding.row - 1)))
			return { found: cause, document: undefined };
		parsed = parse(rows.join('\n'));
		faults = faultsOf(parsed, rows);
	}
}

/** The places of the values that were left out. */
export function unreadPlaces(value: unknown, at: ValuePath = []): ValuePath[] {
	if (typeof value === 'string') return value.startsWith(UNREAD) ? [at] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) =>
		unreadPlaces(inner, [...at, Array.isArray(value) ? Number(name) : name]),
	);
}

function parse(yaml: string): Parsed {
	const lines = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
	return { document, rowAt: (offset) => Math.max(lines.linePos(offset).line, 1) };
}

/** Mends the rows with wrong marks where they stand. */
function mendMarks(rows: string[], text: ReadonlySet<number>): YamlFinding[] {
	return rows.flatMap((written, at) => {
		const found: YamlFinding[] = [];
		let row = written;
		for (let mark = text.has(at + 1) ? undefined : wrongMark(row); mark; mark = wrongMark(row)) {
			found.push({ ...mark, row: at + 1, ...(mark.value !== undefined && { value: written.trim() }) });
			const mended = mendMark(row);
			if (mended === row) break;
			row = mended;
		}
		rows[at] = row;
		return found;
	});
}

/** Puts a stand-in in the place of the value on a row. */
function leaveOut(rows: string[], at: number): boolean {
	const row = rows[at] ?? '';
	const mended = NO_BLANK.test(row) ? row.replace(NO_BLANK, '$1 ') : undefined;
	const before = row.includes(UNREAD) ? undefined : BEFORE_VALUE.exec(row)?.[1];
	rows[at] = mended ?? (before === undefined ? row : before + UNREAD);
	return rows[at] !== row;
}

/** What the parser refuses and what is no text though it was meant as text; `isLocal` spoils its own row only. */
function faultsOf(
	{ document, rowAt }: Parsed,
	rows: readonly string[],
): { finding: YamlFinding; isLocal: boolean }[] {
	const found: { finding: YamlFinding; isLocal: boolean }[] = [];
	const add = (finding: YamlFinding, isLocal: boolean): unknown =>
		found.push({ finding: { ...finding, value: rows[finding.row - 1] }, isLocal });
	let isLost = false;
	for (const error of document.errors) {
		// Once the parser has lost its way, what it says of the lines after that is noise.
		if (isLost && !isLocal(error)) continue;
		isLost ||= !isLocal(error);
		add(describeYamlError(document, error, rows, rowAt), isLocal(error));
	}
	visit(document, {
		Pair(_, { key }) {
			if (!isCollection(key)) return;
			add(
				{ kind: 'yaml-syntax', what: '文字以 { 或 [ 开头，要加英文双引号', row: rowAt(key.range?.[0] ?? 0) },
				false,
			);
			return visit.BREAK;
		},
		Alias(_, { range }) {
			const row = rowAt(range?.[0] ?? 0);
			if (found.some(({ finding }) => finding.row === row)) return;
			add({ kind: 'yaml-syntax', what: '文字以 * 或 & 开头，要加引号', row }, false);
		},
	});
	return found;
}

/** Rows inside a quotation or a `|` or `>` block, where every mark is text. */
function rowsOfText({ document, rowAt }: Parsed): Set<number> {
	const rows = new Set<number>();
	visit(document, {
		Scalar(_, { type, range }) {
			if (!range || !type || type === 'PLAIN') return;
			for (let row = rowAt(range[0]) + 1; row <= rowAt(range[1] - 1); row++) rows.add(row);
		},
	});
	return rows;
}

const isSame = (a: YamlFinding, b: YamlFinding): boolean => a.row === b.row && a.what === b.what;
