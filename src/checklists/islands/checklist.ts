import { localDay } from '../../schedule/core/calendar-day.ts';
import { isStatus } from '../../record/core/status.ts';
import { tickProgress } from '../core/tick.ts';
import type { Tick } from '../core/tick.ts';
import { lists } from '../store/lists.ts';
import { ticks } from '../store/ticks.ts';
import { $undoable, change, undo } from '../../record/store/undo.ts';
import * as words from '../text/checklist-script.ts';
import { statuses } from '../../record/text/status-script.ts';
import { undone } from '../../record/text/undo-script.ts';
import { aliasesOf } from '../../record/islands/aliases.ts';
import { everyOf, paintDays } from './checklist-days.ts';
import { paintRow, withStatus } from './checklist-row.ts';
import { rounds } from '../store/rounds.ts';
import type { ChecklistView } from './checklist-view.ts';
import { afterFrame } from '../../page/islands/after-frame.ts';
import { importAgain } from '../../page/store/import-again.ts';
import { loadPart } from '../../page/islands/load-part.ts';

/** A checklist whose ticks are kept. What few readers use is loaded when it is used. */
class StudyChecklist extends HTMLElement implements ChecklistView {
	readonly root = this;
	readonly rows = new Map<string, HTMLElement>();
	readonly #stops: (() => void)[] = [];
	#own: Promise<void> | undefined;
	/** The ticks as they are shown, by row. */
	readonly #painted = new Map<HTMLElement, Tick | undefined>();
	/** Something is not shown yet. */
	#isStale = true;

	get list(): string {
		return this.dataset['list']!;
	}

	connectedCallback(): void {
		const shelf = ticks();
		shelf.rename(aliasesOf(this));
		for (const row of this.querySelectorAll<HTMLElement>('li[data-item]'))
			this.rows.set(row.dataset['item']!, row);
		/** Ticked before this came; the record, which is painted over them, knows nothing of these. */
		const early = this.querySelectorAll<HTMLInputElement>('li[data-item] > input:checked');
		this.#stops.push(
			shelf.$items.subscribe((_, before) => {
				this.#isStale = true;
				if (before) afterFrame(() => this.#paint());
				else this.#paint();
			}),
			rounds().$items.listen(() => this.rows.forEach((row) => everyOf(row) && paintDays(row))),
			lists().$items.subscribe((entries) => {
				if (Object.values(entries).some((entry) => entry.kind === 'item' && entry.list === this.list))
					void this.#loadOwn();
				else this.toggleAttribute('data-settled', true);
			}),
			$undoable.subscribe((count) => (this.#button('undo').disabled = count === 0)),
		);
		this.#button('undo').addEventListener('click', () => this.#undo());
		this.#button('clear').addEventListener('click', () => void this.#clear());
		this.#button('calendar').addEventListener('click', () => void this.#saveCalendar());
		this.querySelector('[data-add]')!.addEventListener('submit', (event) => void this.#add(event));
		this.addEventListener('change', ({ target }) => this.#change(target as HTMLInputElement));
		this.addEventListener('click', (event) => this.#click(event));
		// What keeps a tick is there before the tick.
		const ahead = (): void => void importAgain(() => import('./checklist-rounds.ts')).catch(() => 0);
		for (const type of ['pointerover', 'focusin']) this.addEventListener(type, ahead, { once: true });
		this.addEventListener('toggle', ({ target }) => void this.#unfold(target as HTMLElement), true);
		for (const box of early) if (!box.checked) box.click();
	}

	disconnectedCallback(): void {
		for (const stop of this.#stops) stop();
	}

	say(text: string): void {
		this.querySelector('[role=status]')!.textContent = text;
		this.querySelector('[data-bar]')!.toggleAttribute('data-open', text !== '');
	}

	refresh(): void {
		this.#isStale = true;
		this.#paint();
	}

	/** Shows what is not shown yet, and says in words how far the list is. */
	#paint(): string {
		const count = this.querySelector('[data-count]')!;
		if (!this.#isStale) return count.textContent;
		this.#isStale = false;
		const items = ticks().$items.get();
		for (const [id, row] of this.rows) {
			if (this.#painted.has(row) && this.#painted.get(row) === items[id]) continue;
			this.#painted.set(row, items[id]);
			paintRow(row, items[id]);
			paintDays(row);
		}
		const counted = [...this.rows.keys()].filter((id) => !this.#every(id));
		const { done, total } = tickProgress(counted, items);
		const bar = this.querySelector('progress')!;
		bar.max = total || 1;
		bar.value = done;
		return (count.textContent = words.done(done, total));
	}

	#button(name: string): HTMLButtonElement {
		return this.querySelector(`[data-${name}]`)!;
	}

	/** True for what comes again and again: how often it was done is nobody's count. */
	#every(id: string): boolean {
		return this.rows.get(id)!.dataset['every'] !== undefined;
	}

	#change(target: HTMLInputElement | HTMLSelectElement): void {
		const row = target.parentElement!.closest<HTMLElement>('li[data-item]');
		const isBox = target.parentElement === row;
		if (isBox && everyOf(row!)) {
			const { checked } = target as HTMLInputElement;
			return void this.#loadRounds().then(({ tickRound }) => tickRound(this, row!, checked));
		}
		const value = isBox ? ((target as HTMLInputElement).checked ? 'done' : 'todo') : target.value;
		if (!row || !isStatus(value)) return;
		const id = row.dataset['item']!;
		const today = localDay(Date.now());
		change([ticks(), { [id]: (kept: Tick | undefined) => withStatus(kept, value, today) }]);
		afterFrame(() => {
			const state = this.#paint();
			if (isBox) this.say(value === 'done' ? words.ticked(state) : words.unticked(state));
			else this.say(words.marked(statuses[value], state));
		});
	}

	#undo(): void {
		const result = undo();
		this.say(`${undone(result)}，${this.#paint()}`);
		// A button that can do no more loses the focus; the item that changed is where to go on.
		const [id] = [...result.back, ...result.left];
		if (id && $undoable.get() === 0) this.rows.get(id)?.querySelector('input')?.focus();
	}

	async #clear(): Promise<void> {
		(await loadPart(() => import('./checklist-clear.ts'))).clearTicks(this);
	}

	/** Makes what unfolds, the first time. */
	async #unfold(details: HTMLElement): Promise<void> {
		if (details.dataset['filled']) return;
		details.dataset['filled'] = 'yes';
		if (details.matches('[data-more]')) {
			const row = details.closest<HTMLElement>('li')!;
			(await loadPart(() => import('./checklist-panel.ts'))).fillPanel(this, details);
			if (everyOf(row)) (await this.#loadRounds()).fillRounds(this, row);
		}
		if (details.matches('[data-filter]'))
			(await loadPart(() => import('./checklist-filter.ts'))).fillFilter(this);
	}

	/** A tap on the words unfolds the row; on the button above all that is done goes out of sight. */
	#click(event: Event): void {
		const target = event.target as HTMLElement;
		const label = target.closest('summary label');
		if (label) {
			event.preventDefault();
			const details = label.closest('details')!;
			details.open = !details.open;
		}
		if (!target.matches('[data-only-open]')) return;
		const isOn = target.getAttribute('aria-pressed') === 'false';
		target.setAttribute('aria-pressed', String(isOn));
		// What is ticked meanwhile stays in sight.
		for (const row of this.rows.values())
			row.toggleAttribute('data-passed', isOn && /done|na/.test(row.dataset['status']!));
	}

	readonly #loadRounds = () => loadPart(() => import('./checklist-rounds.ts'));

	#loadOwn(): Promise<void> {
		this.#own ??= loadPart(() => import('./checklist-own.ts')).then(({ keepOwnItems }) => {
			if (this.isConnected) this.#stops.push(keepOwnItems(this));
			this.toggleAttribute('data-settled', true);
		});
		return this.#own;
	}

	async #add(event: Event): Promise<void> {
		event.preventDefault();
		await this.#loadOwn();
		const { addItem } = await loadPart(() => import('./checklist-own.ts'));
		if (addItem(this, event.target as HTMLFormElement)) this.say(words.added);
	}

	async #saveCalendar(): Promise<void> {
		this.say((await loadPart(() => import('./checklist-calendar.ts'))).saveCalendar(this));
	}
}

customElements.define('study-checklist', StudyChecklist);
