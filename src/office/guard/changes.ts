import { checkContent } from '../../authoring/check-content.ts';
import { readLibrary } from '../../authoring/read/read-library.ts';
import { describeProblems } from '../../authoring/tell/problem.ts';
import { publishedPart } from '../../authoring/dates/published-part.ts';
import { contentFiles } from '../content-files.ts';
import { bad, good } from '../said.ts';
import type { Said } from '../said.ts';
import { readBaseline } from './baseline.ts';
import type { Baseline } from './baseline.ts';
import { compare } from './compare.ts';
import { describeChanges } from './describe-changes.ts';
import { publishedOf } from './published.ts';

/**
 * Compares content with what was published. Not good where readers would lose something, where the content has
 * problems, or where there is nothing to compare it with.
 * @param since see `readBaseline`
 */
export function publishedChanges(contentDir: string, since?: string, lastFolder?: string): Said {
	return compared(contentDir, (today) => readBaseline(contentDir, since, lastFolder, today));
}

/**
 * Compares content before it goes to a folder that has no list of what was published: with what `changesOf` finds by
 * itself. Where there is nothing, or only another site, this is a first publication, which is said and good.
 */
export function changesBeforeFirst(contentDir: string, lastFolder?: string): Said {
	return compared(contentDir, (today, site) => {
		const baseline = readBaseline(contentDir, undefined, lastFolder, today);
		if (typeof baseline === 'string') return good('第一次发布，没有以前的版本可以对照。');
		return baseline.published.site === site
			? baseline
			: good(
					`“${site}”第一次发布：${baseline.name}是另一个网站（“${baseline.published.site}”），不和它对照。`,
				);
	});
}

/** @param find what to compare with, by the day and the id of the site; or what is said instead, in words a fault */
function compared(contentDir: string, find: (today: string, site: string) => Baseline | Said | string): Said {
	const { library, problems, today, waiting } = checkContent(contentDir);
	if (!library || problems.length > 0) {
		return bad(`${describeProblems(problems)}\n\n共${problems.length}处问题，改好以后再对照。`);
	}
	const baseline = find(today, library.site.id);
	if (typeof baseline === 'string') return bad(baseline);
	if ('isGood' in baseline) return baseline;
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
