import { problemKinds } from '../../../authoring/tell/problem-kinds.ts';
import type { Problem } from '../../../authoring/tell/problem.ts';
import type { ValuePath } from '../../../authoring/read/value-path.ts';
import { ownerOfFile } from '../../forms/schema-of-file.ts';
import { fieldWords } from '../../forms/words-of.ts';

const LONG = 40;

/** A problem in the words of the check, without its place: the form shows it where it is. */
export function problemWords(problem: Problem, path: ValuePath = []): string {
	const { kind, what, value } = inFormWords(problem, path);
	const plain = (value ?? '').replace(/\s+/g, ' ').trim();
	const written =
		plain === '' ? '' : `（写的是“${plain.length > LONG ? `${plain.slice(0, LONG)}…` : plain}”）`;
	return `${what}${written}。怎样改：${problemKinds[kind]}`;
}

/**
 * A problem whose field is called what the form calls it: “标题”, not “title”.
 * @param path where the problem is
 */
export function inFormWords(problem: Problem, path: ValuePath): Problem {
	if (problem.kind === 'unknown-field') return problem;
	const [, before, name] = /^(缺少)?“(\w+)”/.exec(problem.what) ?? [];
	if (name === undefined) return problem;
	const around = path.filter((part) => typeof part === 'string');
	if (around[around.length - 1] === name) around.pop();
	const { label } = fieldWords([ownerOfFile(problem.file), ...around].join('/'), name);
	const rest = problem.what.slice((before ?? '').length + name.length + 2);
	return { ...problem, what: `${before ?? ''}“${label}”${rest}` };
}
