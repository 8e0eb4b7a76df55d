import { answers } from '../../questions/store/answers.ts';
import { ticks } from '../../checklists/store/ticks.ts';
import { progress } from '../../checklists/core/progress.ts';
import { tickProgress } from '../../checklists/core/tick.ts';
import { hasOwn } from '../../page/core/own.ts';

/** How far a list on the page is. */
export interface RowProgress {
	done: number;
	total: number;
	/** Of its newest mark, ms since epoch; 0 where there is none. */
	at: number;
}

/** The kind of record that a row of progress counts. */
export const kindOf = (row: HTMLElement): string =>
	row.closest<HTMLElement>('study-progress')?.dataset['kind'] ?? '';

/** How far the list of a row of progress is; its ids stand in `data-ids`, its kind in the list's `data-kind`. */
export function progressOfRow(row: HTMLElement): RowProgress {
	const ids = row.dataset['ids']!.split(' ').filter(Boolean);
	const isTicks = kindOf(row) === 'ticks';
	const [marks, attempts] = [ticks().$items.get(), answers().$items.get()];
	const { done, total } = isTicks
		? tickProgress(ids, marks)
		: // However it turned out; one that was begun anew waits for its answer.
			progress(ids, (id) => hasOwn(attempts, id) && !attempts[id]!.open);
	const at = Math.max(0, ...ids.map((id) => (isTicks ? marks : attempts)[id]?.at ?? 0));
	return { done, total, at };
}
