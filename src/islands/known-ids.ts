import { isOwnId } from '../core/own-id.ts';
import type { KnownIds } from '../core/progress.ts';
import { CONTENT_KINDS } from '../store/kinds.ts';

/**
 * Ids of the content that items of a kind hang on, also former ones, as the lists of progress on the page have them;
 * undefined for a kind whose ids are the reader's own.
 */
export function knownIds(kind: string): KnownIds | undefined {
	const list = CONTENT_KINDS[kind];
	if (!list) return undefined;
	const rows = [...document.querySelectorAll<HTMLElement>(`study-progress[data-kind=${list}] [data-ids]`)];
	const ids = new Set(
		rows.flatMap(({ dataset }) => `${dataset['ids']} ${dataset['former'] ?? ''}`.split(/[ :]+/)),
	);
	// Items that the reader added are ticked like the site's.
	return { has: (id) => ids.has(id) || isOwnId(id) };
}
