import type { Problem } from '../../../authoring/tell/problem.ts';
import * as words from '../../text/find.ts';
import { h } from '../parts/element.ts';
import { problemWords } from '../parts/problem-line.ts';
import type { Workbench } from '../workbench.ts';

const MOST = 20;

/** What a change would break that is whole now, in words; nothing where it breaks nothing. */
export async function wouldBreak(
	bench: Workbench,
	...change: Parameters<Workbench['tried']>
): Promise<HTMLElement[]> {
	const keyOf = ({ file, what, value }: Problem): string => file + what + String(value);
	const known = new Set(bench.problems().map(keyOf));
	const fresh = (await bench.tried(...change)).filter((problem) => !known.has(keyOf(problem)));
	if (fresh.length === 0) return [];
	const lines = fresh
		.slice(0, MOST)
		.map((problem) => h('li', {}, `${problem.file}:${problem.line} ${problemWords(problem)}`));
	return [h('h2', {}, words.wouldBreak(fresh.length)), h('ul', {}, lines)];
}
