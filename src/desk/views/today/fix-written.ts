import { fixed } from '../../guard/fixed.ts';
import type { Fix } from '../../guard/fixed.ts';
import * as words from '../../text/today.ts';
import { notSaved } from '../../text/views.ts';
import type { Workbench } from '../workbench.ts';

/** Writes what is wanted for a thing that is gone. @returns what became of it, in words */
export async function fixWritten(
	bench: Pick<Workbench, 'files' | 'save' | 'textOf'>,
	fix: Fix,
): Promise<string> {
	const changes = [...fixed(bench.files(), [fix])].map(([file, text]) => ({
		file,
		before: bench.textOf(file),
		text,
	}));
	if (changes.length === 0) return words.nothingWritten;
	try {
		const { conflicts } = await bench.save(changes);
		return conflicts.length === 0 ? words.written : words.notWritten(conflicts.map(({ file }) => file));
	} catch (error) {
		return notSaved(error instanceof Error ? error.message : String(error));
	}
}
