import { readableDay } from '../../schedule/core/calendar-day.ts';
import type { Status } from '../../record/core/status.ts';
import { statuses } from '../../record/text/status-script.ts';
import { decodeTick, statusOf } from '../core/tick.ts';
import type { Tick } from '../core/tick.ts';
import * as words from '../text/checklist-script.ts';

/** Writes a text into a part of a row; the same again would be laid out again. */
export function write(row: HTMLElement, part: string, text: string): void {
	const element = row.querySelector(`[data-${part}]`)!;
	if (element.textContent !== text) element.textContent = text;
}

/** Shows an item as it stands; whether one that comes again is done, checklist-days.ts shows. */
export function paintRow(row: HTMLElement, tick: Tick | undefined): void {
	const note = tick?.note ? words.noted : '';
	if (row.dataset['every']) return write(row, 'state', note);
	const status = statusOf(tick);
	const doneOn = status === 'done' && tick?.doneOn ? words.doneOn(readableDay(tick.doneOn, true)) : '';
	const state = doneOn || (status === 'todo' ? '' : statuses[status]);
	row.dataset['status'] = status;
	row.querySelector('input')!.checked = status === 'done';
	row.querySelector('select')!.value = status;
	write(row, 'state', state && note ? `${state}，${note}` : state || note);
	write(row, 'paper', state);
}

/** The same item with another status; what goes only with the old one is left out. */
export function withStatus(tick: Tick | undefined, status: Status, today: string): Tick {
	return decodeTick({ ...tick, status, doneOn: status === 'done' ? today : undefined })!;
}
