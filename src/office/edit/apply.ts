import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '../../authoring/check-content.ts';
import { describeProblem } from '../../authoring/tell/problem.ts';
import type { Problem } from '../../authoring/tell/problem.ts';
import type { ContentFile } from '../content-files.ts';
import type { Renaming } from './renaming.ts';
import { moveOrRefuse, writeTogether } from '../write-whole.ts';
import { spliced } from './splice.ts';

/**
 * Writes a change of names into a content folder, whole or not at all; only the files that change are touched.
 * @throws FileRefused where one cannot be written
 */
export function applyRenaming(
	contentDir: string,
	files: readonly ContentFile[],
	{ splices, move }: Renaming,
): void {
	const texts = new Map<string, string>();
	for (const own of files) {
		const mine = splices.filter(({ file }) => file === own.file);
		if (mine.length > 0) texts.set(path.join(contentDir, own.file), spliced(own.text, mine));
	}
	writeTogether(texts, () => {
		if (!move) return;
		mkdirSync(path.dirname(path.join(contentDir, move.to)), { recursive: true });
		// Pictures and files beside the page go with it; they first, as they are what may be open somewhere.
		const [from, to] = [move.from, move.to].map((file) =>
			path.join(contentDir, file.replace(/\.\w+$/, '')),
		) as [string, string];
		const isAccompanied = existsSync(from);
		if (isAccompanied) moveOrRefuse(from, to);
		try {
			moveOrRefuse(path.join(contentDir, move.from), path.join(contentDir, move.to));
		} catch (error) {
			if (isAccompanied) moveOrRefuse(to, from);
			throw error;
		}
	});
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
