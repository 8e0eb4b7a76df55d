import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '../../authoring/check-content.ts';
import { describeProblem } from '../../authoring/problem.ts';
import type { Problem } from '../../authoring/problem.ts';
import type { ContentFile } from '../content-files.ts';
import type { Renaming } from './rename.ts';
import { spliced } from './splice.ts';

/** Writes a change of names into a content folder; only the files that change are touched. */
export function applyRenaming(
	contentDir: string,
	files: readonly ContentFile[],
	{ splices, move }: Renaming,
): void {
	for (const own of files) {
		const mine = splices.filter(({ file }) => file === own.file);
		if (mine.length > 0) writeFileSync(path.join(contentDir, own.file), spliced(own.text, mine));
	}
	if (!move) return;
	mkdirSync(path.dirname(path.join(contentDir, move.to)), { recursive: true });
	renameSync(path.join(contentDir, move.from), path.join(contentDir, move.to));
	// Pictures and files beside the page go with it.
	const [from, to] = [move.from, move.to].map((file) =>
		path.join(contentDir, file.replace(/\.\w+$/, '')),
	) as [string, string];
	if (existsSync(from)) renameSync(from, to);
}

/** The problems that a change of names would bring, tried on a copy. */
export function problemsAfter(
	contentDir: string,
	files: readonly ContentFile[],
	renaming: Renaming,
): Problem[] {
	const known = new Set(checkContent(contentDir).problems.map(sameness));
	const copy = mkdtempSync(path.join(tmpdir(), 'rename-'));
	try {
		cpSync(contentDir, copy, { recursive: true });
		applyRenaming(copy, files, renaming);
		return checkContent(copy).problems.filter((problem) => !known.has(sameness(problem)));
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
}

/** Without its line, which may have moved. */
export const sameness = (problem: Problem): string => describeProblem({ ...problem, line: 0 });
