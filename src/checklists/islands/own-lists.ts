import { lastPlace, move, placesOf } from '../../record/core/in-order.ts';
import { itemIdsByList, itemsIn, listsIn } from '../core/own-lists.ts';
import type { ListEntry, OwnList } from '../core/list-entry.ts';
import { renamedList } from '../core/rename-list.ts';
import { tickProgress } from '../core/tick.ts';
import { lists } from '../store/lists.ts';
import { newId } from '../../record/store/new-id.ts';
import { ticks } from '../store/ticks.ts';
import { $undoable, change, undo } from '../../record/store/undo.ts';
import * as words from '../text/own-lists-script.ts';
import { undone } from '../../record/text/undo-script.ts';

/** The reader's own lists: an index, and the one that the address names after `#`. */
class StudyOwnLists extends HTMLElement {
	connectedCallback(): void {
		const button = this.#index.querySelector<HTMLButtonElement>('[data-undo]')!;
		$undoable.subscribe((count) => (button.disabled = count === 0));
		button.addEventListener('click', () => {
			this.#say(undone(undo()));
		});
		this.#index.querySelector('[data-create]')!.addEventListener('submit', (event) => this.#create(event));
		this.#index.addEventListener('click', ({ target }) => this.#move(target as HTMLElement));
		lists().$items.subscribe(() => {
			this.#list();
			this.#followOpen();
		});
		ticks().$items.subscribe(() => this.#list());
		addEventListener('hashchange', () => this.#show(true));
		this.#show(false);
	}

	get #index(): HTMLElement {
		return this.querySelector('[data-index]')!;
	}
	get #view(): HTMLElement {
		return this.querySelector('[data-view]')!;
	}

	#say(text: string): void {
		this.#index.querySelector('[role=status]')!.textContent = text;
	}

	/** Shows a new name; leaves a list that another window removed, since what is added to it would stand in no list. */
	#followOpen(): void {
		const open = this.#view.querySelector<HTMLElement>('[data-list]')?.dataset['list'];
		if (!open) return;
		const entry = lists().$items.get()[open];
		if (entry?.kind === 'list') this.#setTitle(entry.title);
		if (entry) return;
		history.replaceState(history.state, '', location.pathname + location.search);
		this.#show(false);
		this.#say(words.gone);
	}

	/** Opens the list that the address names, else the index. */
	#show(isAsked: boolean): void {
		const id = location.hash.slice(1);
		const entry = lists().$items.get()[id];
		const isList = entry?.kind === 'list';
		this.#index.hidden = isList;
		this.#view.hidden = !isList;
		if (isList) this.#open(id, entry);
		else this.#view.replaceChildren();
		this.#list();
		if (isAsked && isList) this.#view.querySelector('h2')!.focus();
	}

	#open(id: string, { title }: OwnList): void {
		const pattern = this.querySelector<HTMLTemplateElement>('[data-view-pattern]')!;
		const view = document.importNode(pattern.content, true);
		const list = view.querySelector<HTMLElement>('study-checklist')!;
		list.dataset['list'] = id;
		const rename = view.querySelector<HTMLFormElement>('[data-rename]')!;
		const name = rename.querySelector('input')!;
		rename.addEventListener('submit', (event) => {
			event.preventDefault();
			const typed = name.value.trim();
			if (lists().$items.get()[id]?.kind !== 'list' || !typed) return;
			const began = name.dataset['shown'] ?? '';
			change([lists(), { [id]: (kept: ListEntry | undefined) => renamedList(kept, began, typed) }]);
			// The field may still have the focus; what is typed next is typed over this.
			name.value = name.dataset['shown'] = (lists().$items.get()[id] as OwnList).title;
		});
		rename.querySelector('[data-remove-list]')!.addEventListener('click', () => this.#remove(id));
		this.#view.replaceChildren(view);
		this.#setTitle(title);
	}

	/** Shows the name of the open list, also one that was taken back or given in another window. */
	#setTitle(title: string): void {
		const view = this.#view;
		const heading = view.querySelector('h2')!;
		if (heading.textContent === title) return;
		heading.textContent = title;
		view.querySelector('progress')!.setAttribute('aria-label', title);
		const name = view.querySelector<HTMLInputElement>('[data-rename] input')!;
		if (document.activeElement !== name) name.value = name.dataset['shown'] = title;
	}

	/** Fills the index. */
	#list(): void {
		if (this.#index.hidden) return;
		const entries = lists().$items.get();
		const marks = ticks().$items.get();
		const ids = itemIdsByList(entries);
		const pattern = this.querySelector<HTMLTemplateElement>('[data-list-pattern]')!;
		const rows = listsIn(entries).map(([id, { title }]) => {
			const row = pattern.content.firstElementChild!.cloneNode(true) as HTMLElement;
			const link = row.querySelector('a')!;
			row.dataset['list'] = id;
			link.href = `#${id}`;
			link.textContent = title;
			const { done, total } = tickProgress(ids.get(id) ?? [], marks);
			row.querySelector('[data-count]')!.textContent = total > 0 ? words.done(done, total) : words.empty;
			for (const button of row.querySelectorAll('button'))
				button.setAttribute('aria-label', words.step(button.textContent, title));
			return row;
		});
		this.#index.querySelector('ul')!.replaceChildren(...rows);
		this.#index.querySelector<HTMLElement>('[data-none]')!.hidden = rows.length > 0;
	}

	#create(event: Event): void {
		event.preventDefault();
		const form = event.target as HTMLFormElement;
		const title = String(new FormData(form).get('title')).trim();
		if (!title) return;
		const id = newId();
		change([lists(), { [id]: { kind: 'list', title, order: lastPlace(listsIn(lists().$items.get())) } }]);
		form.reset();
		location.hash = id;
	}

	#move(target: HTMLElement): void {
		const id = target.closest<HTMLElement>('li')?.dataset['list'];
		const step = target.matches('[data-up]') ? -1 : target.matches('[data-down]') ? 1 : undefined;
		if (!id || !step) return;
		const changed = move(listsIn(lists().$items.get()), id, step);
		if (Object.keys(changed).length === 0) return;
		change([lists(), placesOf<ListEntry>(changed)]);
		// The rows are new, and the focus was on an old one.
		const row = [...this.#index.querySelectorAll('li')].find(({ dataset }) => dataset['list'] === id);
		row?.querySelector<HTMLElement>(step < 0 ? '[data-up]' : '[data-down]')!.focus();
		this.#say(words.moved);
	}

	/** A list goes with its items and what was noted of them. */
	#remove(id: string): void {
		lists().reload();
		const items = itemsIn(lists().$items.get(), id).map(([item]) => item);
		const marks = ticks().$items.get();
		const gone = (ids: readonly string[]): Record<string, undefined> =>
			Object.fromEntries(ids.map((each) => [each, undefined]));
		change([lists(), gone([id, ...items])], [ticks(), gone(items.filter((item) => marks[item]))]);
		location.hash = '';
		this.#show(false);
		this.#say(words.removed);
		this.#index.querySelector<HTMLElement>('[data-undo]')!.focus();
	}
}

customElements.define('study-own-lists', StudyOwnLists);
