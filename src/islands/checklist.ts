import { localDay } from '../core/calendar-day.ts';
import { progress } from '../core/progress.ts';
import { isStatus } from '../core/status.ts';
import type { Status } from '../core/status.ts';
import { ticks } from '../store/ticks.ts';
import type { Tick } from '../store/ticks.ts';
import { $undoable, change, undo } from '../store/undo.ts';
import { ticking as words } from '../text/ticking.ts';
import { aliasesOf } from './aliases.ts';
import { paintRow, statusOf, withStatus } from './checklist-row.ts';

/** A checklist whose ticks are kept. */
class StudyChecklist extends HTMLElement {
	readonly #rows = new Map<string, HTMLElement>();

	connectedCallback(): void {
		const shelf = ticks();
		shelf.rename(aliasesOf(this));
		for (const row of this.querySelectorAll<HTMLElement>('li[data-item]')) {
			this.#rows.set(row.dataset['item']!, row);
			row.querySelector<HTMLElement>('[data-mine]')!.hidden = false;
		}
		this.querySelector<HTMLElement>('[data-state]')!.hidden = false;
		shelf.$items.subscribe((items, before) => {
			for (const [id, row] of this.#rows) {
				if (!before || items[id] !== before[id]) paintRow(row, items[id]);
			}
			this.querySelector('[data-count]')!.textContent = this.#state();
		});
		const button = this.querySelector<HTMLButtonElement>('[data-undo]')!;
		$undoable.subscribe((count) => (button.disabled = count === 0));
		button.addEventListener('click', () => this.#undo());
		this.querySelector('[data-clear]')!.addEventListener('click', () => this.#clear());
		this.addEventListener('change', ({ target }) => this.#change(target as HTMLInputElement));
		this.addEventListener('toggle', ({ target }) => void this.#unfold(target as HTMLElement), true);
	}

	#tick(id: string): Tick | undefined {
		return ticks().$items.get()[id];
	}

	/** How far the list is, in words; the bar is set to it. */
	#state(): string {
		const is = (status: Status) => (id: string) => statusOf(this.#tick(id)) === status;
		const { done, total } = progress([...this.#rows.keys()], is('done'), is('na'));
		const bar = this.querySelector('progress')!;
		bar.max = total || 1;
		bar.value = done;
		return words.done(done, total);
	}

	#say(text: string): void {
		this.querySelector('[role=status]')!.textContent = text;
	}

	#change(target: HTMLInputElement | HTMLSelectElement): void {
		const row = target.parentElement!.closest<HTMLElement>('li[data-item]');
		const isBox = target.parentElement === row;
		const value = isBox ? ((target as HTMLInputElement).checked ? 'done' : 'todo') : target.value;
		if (!row || !isStatus(value)) return;
		const id = row.dataset['item']!;
		change([ticks(), { [id]: withStatus(this.#tick(id), value, localDay(Date.now())) }]);
		const state = this.#state();
		if (isBox) this.#say(value === 'done' ? words.ticked(state) : words.unticked(state));
		else this.#say(words.marked(words.statuses[value], state));
	}

	#undo(): void {
		const [id] = undo();
		this.#say(words.undone(this.#state()));
		// A button that can do no more loses the focus; the item that changed is where to go on.
		if (id && $undoable.get() === 0) this.#rows.get(id)?.querySelector('input')!.focus();
	}

	#clear(): void {
		const marked = [...this.#rows.keys()].filter((id) => statusOf(this.#tick(id)) !== 'todo');
		if (marked.length === 0) return;
		change([ticks(), Object.fromEntries(marked.map((id) => [id, withStatus(this.#tick(id), 'todo', '')]))]);
		this.#say(words.cleared);
	}

	/** Makes what unfolds under an item, the first time. */
	async #unfold(details: HTMLElement): Promise<void> {
		if (!details.matches('[data-more]') || details.children.length > 1) return;
		const { fillPanel } = await import('./checklist-panel.ts');
		fillPanel(details, this.querySelector<HTMLTemplateElement>('[data-panel]')!, (text) => this.#say(text));
	}
}

customElements.define('study-checklist', StudyChecklist);
