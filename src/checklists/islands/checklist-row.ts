import { readableDay } from '../../schedule/core/calendar-day.ts';
import type { Status } from '../../record/core/status.ts';
import { statuses } from '../../record/text/status-script.ts';
import { decodeTick, statusOf } from '../core/tick.ts';
import type { Tick } from '../core/tick.ts';
import * as words from '../text/checklist-script.ts';

/** Shows an item as it stands. */
export function paintRow(row: HTMLElement, tick: Tick | undefined): void {
	const status = statusOf(tick);
	const doneOn = status === 'done' && tick?.doneOn ? words.doneOn(readableDay(tick.doneOn, true)) : '';
	row.dataset['status'] = status;
	row.querySelector('input')!.checked = status === 'done';
	row.querySelector('select')!.value = status;
	const write = (where: string, text: string): void => {
		const element = row.querySelector(where)!;
		// The same again would be laid out again.
		if (element.textContent !== text) element.textContent = text;
	};
	write('[data-done-on]', doneOn);
	write('summary[data-fold]', tick?.note ? words.noted : words.more);
	write('[data-paper]', doneOn || (status === 'todo' ? '' : statuses[status]));
}

/** The same item with another status; what goes only with the old one is left out. */
export function withStatus(tick: Tick | undefined, status: Status, today: string): Tick {
	return decodeTick({ ...tick, status, doneOn: status === 'done' ? today : undefined })!;
}
