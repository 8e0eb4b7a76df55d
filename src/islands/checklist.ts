import { progress } from '../core/progress.ts';
import { ticks } from '../store/ticks.ts';
import type { Tick } from '../store/ticks.ts';
import { checklist as words } from '../text/checklist.ts';
import { aliasesOf } from './aliases.ts';

/** A checklist whose ticks are kept. */
class StudyChecklist extends HTMLElement {
	connectedCallback(): void {
		const shelf = ticks();
		const boxes = [...this.querySelectorAll<HTMLInputElement>('input[data-item]')];
		const ids = boxes.map((box) => box.dataset['item']!);
		const status = this.querySelector('[role=status]')!;
		const undo = this.querySelector<HTMLButtonElement>('[data-undo]')!;
		const isDone = (id: string): boolean => shelf.$items.get()[id]?.done ?? false;
		const state = (): string => {
			const { done, total } = progress(ids, isDone);
			return words.done(done, total);
		};
		let before: Record<string, Tick> | undefined;

		const change = (values: Record<string, Tick>, said: () => string): void => {
			const current = shelf.$items.get();
			before = Object.fromEntries(
				Object.keys(values).map((id) => [id, tickOf(current[id])] satisfies [string, Tick]),
			);
			shelf.putAll(values);
			status.textContent = said();
			undo.hidden = false;
		};

		shelf.rename(aliasesOf(this));
		this.querySelector<HTMLElement>('.state')!.hidden = false;
		shelf.$items.subscribe(() => {
			for (const box of boxes) box.checked = isDone(box.dataset['item']!);
			this.querySelector('progress')!.value = progress(ids, isDone).done;
			this.querySelector('[data-count]')!.textContent = state();
		});
		this.addEventListener('change', (event) => {
			const box = event.target as HTMLInputElement;
			const id = box.dataset['item'];
			if (!id) return;
			change({ [id]: { done: box.checked } }, () => words[box.checked ? 'ticked' : 'unticked'](state()));
		});
		undo.addEventListener('click', () => {
			if (!before) return;
			const changed = Object.keys(before);
			shelf.putAll(before);
			before = undefined;
			status.textContent = words.undone(state());
			// The button goes, so the focus must not stay on it.
			boxes.find((box) => changed.includes(box.dataset['item']!))?.focus();
			undo.hidden = true;
		});
		this.querySelector('[data-clear]')!.addEventListener('click', () => {
			const ticked = ids.filter(isDone);
			if (ticked.length === 0 || !confirm(words.confirmClear)) return;
			change(Object.fromEntries(ticked.map((id) => [id, { done: false }])), () => words.cleared);
		});
	}
}

/** What to put back: the tick as it was, without its time. */
function tickOf(tick: Tick | undefined): Tick {
	if (!tick) return { done: false };
	return tick.doneOn === undefined ? { done: tick.done } : { done: tick.done, doneOn: tick.doneOn };
}

customElements.define('study-checklist', StudyChecklist);
