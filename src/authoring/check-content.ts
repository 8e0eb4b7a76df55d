import { checkDates } from './checks/dates.ts';
import { checkFormalism } from './checks/formalism.ts';
import { checkIds } from './checks/ids.ts';
import { checkLinks } from './checks/links.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkReferences } from './checks/references.ts';
import { checkSources } from './checks/sources.ts';
import { readLibrary } from './library.ts';
import type { Library } from './library.ts';
import type { Problem } from './problem.ts';

const CHECKS = [
	checkIds,
	checkReferences,
	checkSources,
	checkLinks,
	checkDates,
	checkQuestions,
	checkFormalism,
];

/**
 * Reads a content folder and checks all of it. References are looked at only once every file can be read: before
 * that, half of them would be missing for no fault of their own.
 */
export function checkContent(contentDir: string): { library: Library | undefined; problems: Problem[] } {
	const { library, files, outlines, problems } = readLibrary(contentDir);
	if (!library || problems.length > 0) return { library: undefined, problems };
	for (const check of CHECKS) {
		check({
			library,
			files,
			outlines,
			report: (kind, file, at, what, value) =>
				problems.push({ kind, file, line: files.get(file)?.lineOf(at) ?? 1, what, value }),
			reportLine: (kind, file, line, what, value) => problems.push({ kind, file, line, what, value }),
		});
	}
	return { library, problems };
}
