import type { Problem } from '../../../authoring/tell/problem.ts';
import type { TextChange, Workbench } from '../workbench.ts';

/** What was written together, so that it can be taken back together. */
export interface WrittenStep {
	/** From what each file is now to what it was. */
	back: readonly TextChange[];
	/** Files beside pages, from where they are now to where they were. */
	moves: readonly { from: string; to: string }[];
}

/**
 * Saves several files and remembers the way back.
 * @returns the files that were changed elsewhere, and nothing is written then
 * @throws in Chinese where they cannot be written
 */
export async function savedStep(
	bench: Pick<Workbench, 'files' | 'save'>,
	changes: readonly TextChange[],
	moves: readonly { from: string; to: string }[] = [],
): Promise<{ step: WrittenStep } | { conflicts: readonly string[] }> {
	const before = new Map(bench.files().map(({ file, text }) => [file, text]));
	const { conflicts, texts } = await bench.save(changes, moves);
	if (conflicts.length > 0) return { conflicts: conflicts.map(({ file }) => file) };
	return {
		step: {
			back: [...texts].map(([file, text]) => ({ file, before: text, text: before.get(file) })),
			moves: moves.map(({ from, to }) => ({ from: to, to: from })).reverse(),
		},
	};
}

/** What would be wrong in other files if it were taken back: they may name by now what came with it. */
export async function brokenByStepBack(
	bench: Pick<Workbench, 'settled' | 'problems' | 'tried'>,
	{ back, moves }: WrittenStep,
): Promise<readonly Problem[]> {
	await bench.settled();
	const keyOf = ({ file, what, value }: Problem): string => file + what + String(value);
	const known = new Set(bench.problems().map(keyOf));
	const own = new Set(back.map(({ file }) => file));
	return (await bench.tried(back, moves)).filter((one) => !own.has(one.file) && !known.has(keyOf(one)));
}
