import { isOwnId } from '../../record/core/own-id.ts';
import { orphanedIds, retiredIds } from '../../checklists/core/progress.ts';
import type { KnownIds } from '../../checklists/core/progress.ts';
import { CONTENT_KINDS, kinds } from '../store/record-kinds.ts';

/**
 * Ids of the content that items of a kind hang on, also former ones, as the lists of progress on the page have them;
 * undefined for a kind whose ids are the reader's own.
 */
export function idsOnPage(kind: string): KnownIds | undefined {
	const list = CONTENT_KINDS[kind];
	if (!list) return undefined;
	const rows = [...document.querySelectorAll<HTMLElement>(`study-progress[data-kind=${list}] [data-ids]`)];
	const ids = new Set(
		rows.flatMap(({ dataset }) =>
			`${dataset['ids']} ${dataset['again'] ?? ''} ${dataset['former'] ?? ''}`.split(/[ :]+/),
		),
	);
	// Items that the reader added are ticked like the site's. Pages have a star too; their addresses lead on for good.
	return { has: (id) => ids.has(id) || isOwnId(id) || (kind === 'stars' && id.includes('/')) };
}

/** What the items of other kinds hang on: the field that names it, which is also how the page marks what there is. */
const HOLDERS: Readonly<Record<string, string>> = { lists: 'list', exams: 'exam', worksheet: 'sheet' };

/** Ids of a kind's items that no page shows any more, since what they hang on was taken down. */
export function retiredIn(kind: string): string[] {
	const items: Readonly<Record<string, object>> = kinds()[kind]!.$items.get();
	const known = idsOnPage(kind);
	if (known) return retiredIds(Object.keys(items), known);
	const holder = HOLDERS[kind];
	if (!holder) return [];
	const marked = document.querySelectorAll<HTMLElement>(`[data-${holder}]`);
	return orphanedIds(items, holder, new Set([...marked].map(({ dataset }) => dataset[holder]!)));
}
