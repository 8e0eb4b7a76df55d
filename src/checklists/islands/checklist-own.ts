import { isDay, readableDay } from '../../schedule/core/calendar-day.ts';
import { lastPlace } from '../../record/core/in-order.ts';
import { itemsIn } from '../core/own-lists.ts';
import type { OwnItem } from '../core/list-entry.ts';
import { lists } from '../store/lists.ts';
import { newId } from '../../record/store/new-id.ts';
import { change } from '../../record/store/undo.ts';
import * as words from '../text/checklist-parts-script.ts';
import type { ChecklistView } from './checklist-view.ts';

/** Shows the reader's own items of a list and keeps them up to date; ends that when called. */
export function keepOwnItems(view: ChecklistView): () => void {
	const holder = view.root.querySelector('[data-own-items]')!;
	const section = view.root.querySelector<HTMLElement>('[data-own-section]')!;
	const shown = new Map<string, OwnItem>();
	const patterns = [...holder.querySelectorAll<HTMLElement>('*')].map(
		(part) => part.cloneNode() as HTMLElement,
	);
	return lists().$items.subscribe((entries) => {
		const items = itemsIn(entries, view.list);
		const ids = new Set(items.map(([id]) => id));
		for (const id of shown.keys()) {
			if (ids.has(id)) continue;
			view.rows.get(id)?.remove();
			view.rows.delete(id);
			shown.delete(id);
		}
		const rows = items.map(([id, item]) => {
			const row = view.rows.get(id) ?? makeRow(view, id);
			if (shown.get(id) !== item) fillRow(row, item);
			view.rows.set(id, row);
			shown.set(id, item);
			return row;
		});
		// What is moved loses the focus.
		const focused = document.activeElement as HTMLElement | null;
		putInOrder(holder, rows, patterns);
		if (focused && holder.contains(focused) && document.activeElement !== focused) focused.focus();
		section.hidden = rows.length === 0;
		view.refresh();
	});
}

/** So many stand in one part of a list; the browser passes over whole parts that are out of sight. */
const PART = 10;

/**
 * Puts rows into the parts of a list, those into parts of ten parts again, and touches only what does not stand there
 * yet. `patterns` are empty parts, the inner one last.
 */
function putInOrder(
	holder: Element,
	elements: readonly HTMLElement[],
	patterns: readonly HTMLElement[],
): void {
	const [pattern, ...others] = patterns;
	const size = PART ** patterns.length;
	if (!pattern) {
		const { children } = holder;
		const isThere = elements.every((element, at) => children[at] === element);
		if (!isThere || children.length !== elements.length) holder.replaceChildren(...elements);
		return;
	}
	for (let at = 0; at < Math.max(elements.length / size, holder.childElementCount); at++) {
		const part = holder.children[at] ?? holder.appendChild(pattern.cloneNode() as HTMLElement);
		const own = elements.slice(at * size, (at + 1) * size);
		putInOrder(part, own, others);
		(part as HTMLElement).style.setProperty('--rows', String(own.length));
		(part as HTMLElement).hidden = own.every(({ hidden }) => hidden);
	}
}

/** Adds what a form asks for; false where there is nothing to add. */
export function addItem({ list }: ChecklistView, form: HTMLFormElement): boolean {
	const asked = new FormData(form);
	const text = String(asked.get('text')).trim();
	const due = asked.get('due');
	if (!text) return false;
	const order = lastPlace(itemsIn(lists().$items.get(), list));
	const item: OwnItem = { kind: 'item', list, text, order, ...(isDay(due) ? { due } : {}) };
	const before = form.getBoundingClientRect().top;
	change([lists(), { [newId()]: item }]);
	form.reset();
	// What was added stands above the form, which stays where the thumb is.
	scrollBy({ top: form.getBoundingClientRect().top - before, behavior: 'instant' });
	form.querySelector('input')!.focus({ preventScroll: true });
	return true;
}

function makeRow({ root }: ChecklistView, id: string): HTMLElement {
	const pattern = root.querySelector<HTMLTemplateElement>('[data-own-pattern]')!;
	const row = pattern.content.firstElementChild!.cloneNode(true) as HTMLElement;
	row.dataset['item'] = id;
	row.querySelector('input')!.id = row.querySelector('label')!.htmlFor = `item-${id}`;
	return row;
}

function fillRow(row: HTMLElement, { text, due }: OwnItem): void {
	row.querySelector('label')!.textContent = text;
	row.querySelector('select')!.setAttribute('aria-label', words.statusOf(text));
	row.querySelector('[data-when]')!.textContent = due ? readableDay(due, true) : '';
	row.dataset['time'] = due ? due.slice(0, 7) : 'undated';
	row.dataset['periods'] = due ? JSON.stringify([{ start: due, end: due }]) : '';
}
