import { statusOf } from '../core/tick.ts';
import type { Tick } from '../core/tick.ts';
import { ticks } from '../store/ticks.ts';
import { change } from '../../record/store/undo.ts';
import * as words from '../text/checklist-parts-script.ts';
import { everyOf } from './checklist-days.ts';
import { withStatus } from './checklist-row.ts';
import type { ChecklistView } from './checklist-view.ts';

/** Sets all items of a list back to what they were before any tick, once the reader has agreed; it can be undone. */
export function clearTicks(view: ChecklistView): void {
	const items = ticks().$items.get();
	const marked = [...view.rows].filter(([id, row]) => !everyOf(row) && statusOf(items[id]) !== 'todo');
	if (marked.length === 0 || !confirm(words.clearAsk(marked.length))) return;
	const reset = (kept: Tick | undefined): Tick => withStatus(kept, 'todo', '');
	change([ticks(), Object.fromEntries(marked.map(([id]) => [id, reset]))]);
	view.say(words.cleared);
}
