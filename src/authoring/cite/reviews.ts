import type { Library, LibraryPage } from '../read/library.ts';

/** What was held against its sources, and what was not. */
export interface Reviews {
	/** The oldest review first. */
	reviewed: { page: LibraryPage; date: string; against: readonly string[] }[];
	unreviewed: LibraryPage[];
	/** What pages leave open. */
	open: { page: LibraryPage; what: string }[];
}

/** Which pages were held against which sources, and what is open; pages of help state nothing that could be. */
export function reviewsOf({ pages }: Library): Reviews {
	const stating = pages.filter(({ section }) => section !== 'help');
	return {
		reviewed: stating
			.flatMap((page) => (page.frontmatter.reviewed ? [{ page, ...page.frontmatter.reviewed }] : []))
			.sort((a, b) => (a.date < b.date ? -1 : 1)),
		unreviewed: stating.filter(({ frontmatter }) => !frontmatter.reviewed),
		open: pages.flatMap((page) => page.frontmatter.open.map((what) => ({ page, what }))),
	};
}

/**
 * The reviews in words: pages that were changed after theirs, pages without one, what is open.
 * @param changedOn the day of a file's last change, `YYYY-MM-DD`, where it is known
 */
export function describeReviews(library: Library, changedOn: (file: string) => string | undefined): string {
	const { reviewed, unreviewed, open } = reviewsOf(library);
	const late = reviewed.flatMap(({ page: { file }, date }) => {
		const changed = changedOn(file);
		return changed !== undefined && changed > date ? [`  ${file}：${date}核对，${changed}改过`] : [];
	});
	return [
		`核对过的页面（reviewed）：${reviewed.length}页，其中核对以后又改过的${late.length}页`,
		...late,
		`没有核对记录的：${unreviewed.length}页`,
		...unreviewed.map(({ file }) => `  ${file}`),
		`还没有定下来的（open）：${open.length}处`,
		...open.map(({ page, what }) => `  ${page.file}：${what}`),
	].join('\n');
}
