import { problemKinds } from './problem-kinds.ts';
import type { ProblemKind } from './problem-kinds.ts';

/** Something wrong in an author's file. */
export interface Problem {
	kind: ProblemKind;
	/** Path inside the content folder. */
	file: string;
	/** Counted from 1. */
	line: number;
	/** What is wrong, in Chinese, without the value. */
	what: string;
	/** What the author wrote. */
	value?: string | undefined;
}

/** One problem in words: where, what, the value, the remedy, where to read more. */
export function describeProblem({ kind, file, line, what, value }: Problem): string {
	const written = value === undefined || value === '' ? '' : `（写的是“${shorten(value)}”）`;
	return `${file}:${line} ${what}${written}。怎样改：${problemKinds[kind]}（content/README.md#${kind}）`;
}

/** What makes a whole file not be there for the others, so that each of them that names it has a problem too. */
const CAUSES: ReadonlySet<ProblemKind> = new Set([
	'missing-file',
	'stray-file',
	'file-name',
	'unreadable-file',
]);

/** All problems, file by file, line by line; files that are not where they belong come first. */
export function describeProblems(problems: readonly Problem[]): string {
	const sorted = [...problems].sort((a, b) => {
		const cause = Number(CAUSES.has(b.kind)) - Number(CAUSES.has(a.kind));
		return cause || (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);
	});
	return [...new Set(sorted.map(describeProblem))].join('\n');
}

const shorten = (value: string): string => {
	const oneLine = value.replace(/\s+/g, ' ').trim();
	return oneLine.length > 40 ? `${oneLine.slice(0, 40)}…` : oneLine;
};
