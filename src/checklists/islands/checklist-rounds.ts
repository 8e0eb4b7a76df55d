import { readableDay } from '../../schedule/core/calendar-day.ts';
import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import { change } from '../../record/store/undo.ts';
import { lastRounds, roundId, roundStart } from '../core/round.ts';
import type { Tick } from '../core/tick.ts';
import { rounds } from '../store/rounds.ts';
import { ticks } from '../store/ticks.ts';
import * as parts from '../text/checklist-parts-script.ts';
import * as words from '../text/checklist-script.ts';
import { everyOf, namesOf, paintDays, today } from './checklist-days.ts';
import { withStatus } from './checklist-row.ts';
import type { ChecklistView } from './checklist-view.ts';

/** So many of the last times can be ticked. */
const OFFERED = 4;

const nameOf = (row: HTMLElement, from: CalendarDay): string => {
	const every = everyOf(row)!;
	return from === roundStart(every, today())
		? words.thisRound[every]
		: parts.wholeRound(every, words.round(every, readableDay(from)));
};

/** Notes of an item that comes again whether it was done, this time or in the round that begins on a day. */
export function tickRound(
	view: ChecklistView,
	row: HTMLElement,
	isDone: boolean,
	from = roundStart(everyOf(row)!, today()),
): void {
	const names = namesOf(row);
	const id = names[0]!;
	const own = { item: id, from };
	const kept = Object.entries(rounds().$items.get()).filter(
		([, round]) => round.from === from && names.includes(round.item),
	);
	const gone = Object.fromEntries(kept.map(([each]) => [each, undefined]));
	const { status, doneOn } = ticks().$items.get()[id] ?? {};
	const isOfBefore = !isDone && status === 'done' && doneOn && roundStart(everyOf(row)!, doneOn) === from;
	const undone = (tick: Tick | undefined): Tick => withStatus(tick, 'todo', '');
	change([rounds(), isDone ? { [roundId(own)]: own } : gone], [ticks(), isOfBefore ? { [id]: undone } : {}]);
	view.say((isDone ? parts.roundTicked : parts.roundUnticked)(nameOf(row, from)));
}

/** Lets the reader tick the last times too, under the unfolded row. */
export function fillRounds(view: ChecklistView, row: HTMLElement): void {
	const holder = row.querySelector<HTMLElement>('[data-rounds]')!;
	holder.hidden = false;
	for (const from of lastRounds(everyOf(row)!, today(), OFFERED)) {
		const [label, box] = [document.createElement('label'), document.createElement('input')];
		box.type = 'checkbox';
		box.value = from;
		box.onchange = () => tickRound(view, row, box.checked, from);
		label.append(box, nameOf(row, from));
		holder.append(label);
	}
	paintDays(row);
}
