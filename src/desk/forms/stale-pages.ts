import { dateOf } from '../../authoring/read/library.ts';
import type { Library, LibraryPage } from '../../authoring/read/library.ts';
import { daysBetween } from '../../schedule/core/calendar-day.ts';

/** Pages that nobody has looked after for long. */
export interface StalePages {
	/** With the last day on which they were changed or held against their sources, the longest ago first. */
	stale: { page: LibraryPage; since: string }[];
	/** Of which no day is known. */
	never: LibraryPage[];
}

/**
 * Pages that nobody changed or held against their sources for so many days. Pages that are listed by day are news and
 * grow old; pages of help state nothing.
 * @param commitDays the day of the last commit of each file, where that is known; a page that was never committed is new
 */
export function stalePages(
	library: Library,
	today: string,
	days: number,
	commitDays?: ReadonlyMap<string, string>,
): StalePages {
	const hasHistory = commitDays !== undefined && commitDays.size > 0;
	const known = library.pages
		.filter((page) => page.section !== 'help' && dateOf(page) === undefined)
		.map((page) => {
			const { reviewed } = page.frontmatter;
			const changed = hasHistory ? (commitDays.get(page.file) ?? today) : '';
			return { page, since: [changed, reviewed?.date ?? ''].sort()[1]! };
		});
	return {
		stale: known
			.filter(({ since }) => since !== '' && daysBetween(since, today) > days)
			.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)),
		never: known.filter(({ since }) => since === '').map(({ page }) => page),
	};
}
