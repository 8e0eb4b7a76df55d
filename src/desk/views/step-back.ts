import type { TextChange, Workbench } from './workbench.ts';

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
