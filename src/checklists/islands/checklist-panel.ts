import { settleDay } from '../../schedule/core/settle-day.ts';
import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import { move, placesOf } from '../../record/core/in-order.ts';
import { isOwnId } from '../../record/core/own-id.ts';
import { itemsIn } from '../core/own-lists.ts';
import type { ListEntry, OwnItem } from '../core/list-entry.ts';
import { editedItem, editedTick } from '../core/edit-entry.ts';
import type { Tick } from '../core/tick.ts';
import { lists } from '../store/lists.ts';
import { ticks } from '../store/ticks.ts';
import { change } from '../../record/store/undo.ts';
import * as words from '../text/checklist-parts-script.ts';
import type { ChecklistView } from './checklist-view.ts';
import { keepDay, keepField } from '../../record/islands/kept-field.ts';

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

function fillTick(view: ChecklistView, details: HTMLElement, id: string): void {
	const day = details.querySelector<HTMLInputElement>('[data-done-on-input]')!;
	const note = details.querySelector('textarea')!;
	const tick = (): Tick => ticks().$items.get()[id] ?? { status: 'todo' };
	const put = (more: (kept: Tick | undefined) => Partial<Tick>): void => {
		// Of an item that another window took away nothing is noted.
		if (isOwnId(id) && !lists().$items.get()[id]) return;
		change([ticks(), { [id]: (kept: Tick | undefined) => editedTick(kept, more) }]);
		view.say(words.changed);
	};
	const dayField = keepDay(day, (doneOn) => put(() => settleDay('doneOn')({ doneOn }, Date.now())));
	const noteField = keepField(note, (merge) => put((kept) => ({ note: merge(kept?.note ?? '') })), '\n');
	let wasNoted = false;
	const stop = ticks().$items.subscribe(() => {
		if (!details.isConnected) return queueMicrotask(() => stop());
		const { status, doneOn = '', note: text = '' } = tick();
		details.querySelector<HTMLElement>('[data-done-on-field]')!.hidden = status !== 'done';
		// What was taken away leaves a trace; what left none was erased.
		const isErased = wasNoted && ticks().changedAt(id) === undefined;
		wasNoted = ticks().changedAt(id) !== undefined;
		dayField.show(isErased ? undefined : doneOn);
		noteField.show(isErased ? undefined : text);
		return undefined;
	});
}

function fillOwn(view: ChecklistView, fields: HTMLElement, id: string): void {
	const text = fields.querySelector<HTMLInputElement>('[data-text]')!;
	const due = fields.querySelector<HTMLInputElement>('[data-due]')!;
	/** The item as it is, or as it was before another window took it away. */
	let item: OwnItem | undefined;
	const edit = (field: (kept: OwnItem) => Partial<OwnItem>): void => {
		const entries = lists().$items.get();
		if (!item || (isOwnId(item.list) && !entries[item.list]) || lists().changedAt(id) === undefined) return;
		const before = item;
		const next = (kept: ListEntry | undefined): OwnItem => editedItem(kept, before, field);
		change([lists(), { [id]: next }]);
		view.say(words.changed);
	};
	const textField = keepField(
		text,
		(merge) => edit((kept) => ({ text: merge(kept.text) || kept.text })),
		'；',
	);
	const dueField = keepDay(due, (day) => edit(() => ({ due: day as CalendarDay })));
	const stop = lists().$items.subscribe(() => {
		if (!fields.isConnected) return queueMicrotask(() => stop());
		const entry = lists().$items.get()[id];
		if (entry?.kind !== 'item') return undefined;
		item = entry;
		textField.show(item.text);
		dueField.show(item.due ?? '');
		return undefined;
	});
	for (const [name, step] of [
		['up', -1],
		['down', 1],
	] as const) {
		fields.querySelector(`[data-${name}]`)!.addEventListener('click', () => {
			const moved = move<ListEntry>(itemsIn(lists().$items.get(), view.list), id, step);
			if (Object.keys(moved).length === 0) return;
			change([lists(), placesOf(moved)]);
			view.say(words.moved);
		});
	}
	fields.querySelector('[data-remove]')!.addEventListener('click', () => {
		change([lists(), { [id]: undefined }], [ticks(), ticks().$items.get()[id] ? { [id]: undefined } : {}]);
		view.say(words.removed);
		view.root.querySelector<HTMLElement>('[data-undo]')!.focus();
	});
}
