import type { ContentFile } from '../../../office/content-files.ts';
import { rename } from '../../../office/edit/rename.ts';
import type { Renaming } from '../../../office/edit/renaming.ts';
import { spliced } from '../../../office/edit/splice.ts';
import type { Splice } from '../../../office/edit/splice.ts';
import type { TextChange } from '../workbench.ts';

/** A change of name as it is shown, with the texts in which its places were found. */
export interface PlannedRename extends Renaming {
	before: string;
	after: string;
	files: readonly ContentFile[];
}

/** The change as the files are now. @returns in words why it cannot be done */
export function plannedRename(
	files: readonly ContentFile[],
	before: string,
	after: string,
): PlannedRename | string {
	const renaming = rename(files, before, after);
	return typeof renaming === 'string' ? renaming : { ...renaming, before, after, files };
}

/** Whether these files would be changed as it was shown: a place in an older text is another one in a newer. */
export function isStillPlanned(plan: PlannedRename, files: readonly ContentFile[]): boolean {
	const touched = new Set([
		...[...plan.splices, ...(plan.quoted ?? [])].map(({ file }) => file),
		plan.move?.from,
	]);
	const now = new Map(files.map(({ file, text }) => [file, text]));
	if (plan.files.some(({ file, text }) => touched.has(file) && now.get(file) !== text)) return false;
	const next = rename(files, plan.before, plan.after);
	return (
		typeof next !== 'string' &&
		JSON.stringify([next.splices, next.move, next.quoted]) ===
			JSON.stringify([plan.splices, plan.move, plan.quoted])
	);
}

/**
 * Every file that changes, made from the text that its places were found in; a file that gets another name goes and
 * comes.
 * @param splices those of the plan that are wanted
 */
export const textChangesOf = (
	{ files, move }: Pick<PlannedRename, 'files' | 'move'>,
	splices: readonly Splice[],
): TextChange[] =>
	files.flatMap((own): TextChange[] => {
		const mine = splices.filter(({ file }) => file === own.file);
		if (mine.length === 0 && move?.from !== own.file) return [];
		const changed = spliced(own.text, mine);
		return move?.from === own.file
			? [
					{ file: move.from, before: own.text, text: undefined },
					{ file: move.to, before: undefined, text: changed },
				]
			: [{ file: own.file, before: own.text, text: changed }];
	});
