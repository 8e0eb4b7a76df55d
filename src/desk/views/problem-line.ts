import { problemKinds } from '../../authoring/problem-kinds.ts';
import type { Problem } from '../../authoring/problem.ts';

const LONG = 40;

/** A problem in the words of the check, without its place: the form shows it where it is. */
export function problemWords({ kind, what, value }: Problem): string {
	const plain = (value ?? '').replace(/\s+/g, ' ').trim();
	const written =
		plain === '' ? '' : `（写的是“${plain.length > LONG ? `${plain.slice(0, LONG)}…` : plain}”）`;
	return `${what}${written}。怎样改：${problemKinds[kind]}`;
}
