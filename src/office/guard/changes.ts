import { checkContent } from '../../authoring/check-content.ts';
import { readLibrary } from '../../authoring/read-library.ts';
import { describeProblems } from '../../authoring/problem.ts';
import { publishedPart } from '../../authoring/published-part.ts';
import { contentFiles } from '../content-files.ts';
import { bad } from '../said.ts';
import type { Said } from '../said.ts';
import { readBaseline } from './baseline.ts';
import { compare } from './compare.ts';
import { describeChanges } from './describe-changes.ts';
import { publishedOf } from './published.ts';

/**
 * Compares content with what was published. Not good where readers would lose something, where the content has
 * problems, or where there is nothing to compare it with.
 * @param since see `readBaseline`
 */
export function changesOf(contentDir: string, since?: string, lastFolder?: string): Said {
	const { library, problems, today, waiting } = checkContent(contentDir);
	if (!library || problems.length > 0) {
		return bad(`${describeProblems(problems)}\n\n共${problems.length}处问题，改好以后再对照。`);
	}
	const baseline = readBaseline(contentDir, since, lastFolder, today);
	if (typeof baseline === 'string') return bad(baseline);
	const comparison = compare(
		baseline.published,
		publishedOf(publishedPart(library, today)),
		publishedPart(library, today),
		today,
		publishedOf(library),
	);
	const files = contentFiles(contentDir);
	const { text, losses } = describeChanges(comparison, readLibrary(contentDir), files);
	const held = waiting && `\n\n${waiting}`;
	return { text: `和 ${baseline.name}对照。\n\n${text}${held}`, isGood: losses === 0 };
}
