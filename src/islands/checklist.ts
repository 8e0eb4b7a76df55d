import { progress } from '../core/progress.ts';
import { ticks } from '../store/ticks.ts';
import { checklist as words } from '../text/checklist.ts';

/** A checklist whose ticks are kept. */
class StudyChecklist extends HTMLElement {
	connectedCallback(): void {
		const shelf = ticks();
		const boxes = [...this.querySelectorAll<HTMLInputElement>('input[data-item]')];
		const ids = boxes.map((box) => box.dataset['item']!);
		const status = this.querySelector('[role=status]')!;
		const undo = this.querySelector<HTMLButtonElement>('[data-undo]')!;
		let before: Record<string, { done: boolean }> | undefined;

		const set = (values: Record<string, { done: boolean }>, said: string): void => {
			const current = shelf.$items.get();
			before = Object.fromEntries(
				Object.keys(values).map((id) => [id, { done: current[id]?.done ?? false }]),
			);
			shelf.putAll(values);
			status.textContent = said;
			undo.hidden = false;
		};

		this.querySelector<HTMLElement>('.state')!.hidden = false;
		shelf.$items.subscribe((items) => {
			for (const box of boxes) box.checked = items[box.dataset['item']!]?.done ?? false;
			const { done, total } = progress(ids, (id) => items[id]?.done ?? false);
			this.querySelector('progress')!.value = done;
			this.querySelector('[data-count]')!.textContent = words.done(done, total);
		});
		this.addEventListener('change', (event) => {
			const box = event.target as HTMLInputElement;
			const id = box.dataset['item'];
			if (id) set({ [id]: { done: box.checked } }, box.checked ? words.ticked : words.unticked);
		});
		undo.addEventListener('click', () => {
			if (!before) return;
			shelf.putAll(before);
			before = undefined;
			status.textContent = words.undone;
			boxes[0]?.focus();
			undo.hidden = true;
		});
		this.querySelector('[data-clear]')!.addEventListener('click', () => {
			const ticked = ids.filter((id) => shelf.$items.get()[id]?.done);
			if (ticked.length === 0 || !confirm(words.confirmClear)) return;
			set(Object.fromEntries(ticked.map((id) => [id, { done: false }])), words.cleared);
		});
	}
}

customElements.define('study-checklist', StudyChecklist);
