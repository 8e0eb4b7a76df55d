import { isDay } from '../../schedule/core/calendar-day.ts';
import { move } from '../../record/core/in-order.ts';
import { isOwnId } from '../../record/core/own-id.ts';
import { itemsIn } from '../core/own-lists.ts';
import type { OwnItem } from '../core/list-entry.ts';
import { decodeTick } from '../core/tick.ts';
import type { Tick } from '../core/tick.ts';
import { lists } from '../store/lists.ts';
import { ticks } from '../store/ticks.ts';
import { change } from '../../record/store/undo.ts';
import * as words from '../text/checklist-parts-script.ts';
import type { ChecklistView } from './checklist-view.ts';
import { saveWhileTyping } from '../../record/islands/save-while-typing.ts';

/** What unfolds under an item: the day it was done and a note; for one's own also its words, day and place. */
export function fillPanel(view: ChecklistView, details: HTMLElement): void {
	const pattern = view.root.querySelector<HTMLTemplateElement>('[data-panel]')!;
	const id = details.closest<HTMLElement>('li[data-item]')!.dataset['item']!;
	details.append(pattern.content.cloneNode(true));
	fillTick(view, details, id);
	const own = details.querySelector<HTMLElement>('[data-own-fields]')!;
	if (isOwnId(id)) fillOwn(view, own, id);
	else own.remove();
}

/** Shows a stored value, but not over what is being written. */
function show(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
	if (document.activeElement !== field) field.value = value;
}

function fillTick(view: ChecklistView, details: HTMLElement, id: string): void {
	const day = details.querySelector<HTMLInputElement>('[data-done-on-input]')!;
	const note = details.querySelector('textarea')!;
	const tick = (): Tick => ticks().$items.get()[id] ?? { status: 'todo' };
	const put = (more: Partial<Tick>): void => {
		// Of an item that another window took away nothing is noted.
		if (isOwnId(id) && !lists().$items.get()[id]) return;
		change([ticks(), { [id]: (kept: Tick | undefined) => decodeTick({ status: 'todo', ...kept, ...more }) }]);
		view.say(words.changed);
	};
	const stop = ticks().$items.subscribe(() => {
		if (!details.isConnected) return queueMicrotask(() => stop());
		const { status, doneOn = '', note: text = '' } = tick();
		details.querySelector<HTMLElement>('[data-done-on-field]')!.hidden = status !== 'done';
		show(day, doneOn);
		show(note, text);
	});
	day.addEventListener('change', () => put({ doneOn: day.value }));
	saveWhileTyping(note, () => put({ note: note.value.trim() }));
}

function fillOwn(view: ChecklistView, fields: HTMLElement, id: string): void {
	const text = fields.querySelector<HTMLInputElement>('[data-text]')!;
	const due = fields.querySelector<HTMLInputElement>('[data-due]')!;
	/** The item as it is, or as it was before another window took it away. */
	let item: OwnItem | undefined;
	const put = (values: Readonly<Record<string, OwnItem>>, said: string = words.changed): void => {
		if (Object.keys(values).length === 0) return;
		change([lists(), values]);
		view.say(said);
	};
	const stop = lists().$items.subscribe(() => {
		if (!fields.isConnected) return queueMicrotask(() => stop());
		const entry = lists().$items.get()[id];
		if (entry?.kind !== 'item') return undefined;
		item = entry;
		show(text, item.text);
		show(due, item.due ?? '');
		return undefined;
	});
	const edit = (): void => {
		const entries = lists().$items.get();
		if (!item || (isOwnId(item.list) && !entries[item.list])) return;
		const { kind, list, order } = item;
		const words = text.value.trim() || item.text;
		put({ [id]: { kind, list, order, text: words, ...(isDay(due.value) ? { due: due.value } : {}) } });
	};
	saveWhileTyping(text, edit);
	due.addEventListener('change', edit);
	for (const [name, step] of [
		['up', -1],
		['down', 1],
	] as const) {
		fields.querySelector(`[data-${name}]`)!.addEventListener('click', () => {
			put(move(itemsIn(lists().$items.get(), view.list), id, step), words.moved);
		});
	}
	fields.querySelector('[data-remove]')!.addEventListener('click', () => {
		change([lists(), { [id]: undefined }], [ticks(), ticks().$items.get()[id] ? { [id]: undefined } : {}]);
		view.say(words.removed);
		view.root.querySelector<HTMLElement>('[data-undo]')!.focus();
	});
}
