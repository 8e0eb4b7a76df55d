import type { CheckedContent } from '../../authoring/check-programme.ts';
import type { HeldFile } from '../../authoring/memory-reader.ts';
import type { Problem } from '../../authoring/problem.ts';

/** What the desk keeps of the files of a programme, by path from its folder: `content/site.yaml`. */
export type HeldFiles = ReadonlyMap<string, HeldFile>;

/** Checks the files of a programme; where it runs is not the desk's concern. */
export interface CheckFiles {
	all(held: HeldFiles): Promise<CheckedContent>;
	/** The problems alone, which is quicker where the check runs elsewhere. */
	problems(held: HeldFiles): Promise<readonly Problem[]>;
}
