import { daysBetween, localDay, readableDay } from '../../schedule/core/calendar-day.ts';
import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import type { Period } from '../../schedule/core/occurrences.ts';
import { isDayAhead } from '../../schedule/core/settle-day.ts';
import { left } from '../../schedule/text/schedule-script.ts';
import { roundStart } from '../core/round.ts';
import type { Every } from '../core/round.ts';
import { rounds } from '../store/rounds.ts';
import { ticks } from '../store/ticks.ts';
import * as words from '../text/checklist-script.ts';
import { write } from './checklist-row.ts';

/** So many of the last times are shown in a row. */
const SHOWN = 3;

export const today = (): CalendarDay => localDay(Date.now());

/** How often the item of a row comes again; undefined for one that does not. */
export const everyOf = (row: HTMLElement): Every | undefined => row.dataset['every'] as Every | undefined;

/** The ids that the item of a row has and had. */
export const namesOf = ({ dataset }: HTMLElement): string[] =>
	`${dataset['item']} ${dataset['former'] ?? ''}`.split(/[ :]/);

/** First days of the rounds in which an item was done; before there were rounds, its day was kept. */
function doneIn(row: HTMLElement): Set<CalendarDay> {
	const names = namesOf(row);
	// One that had not begun when it was kept is of a clock that was ahead.
	const kept = Object.values(rounds().$items.get()).filter(
		({ item, from, at }) => names.includes(item) && !isDayAhead(from, at),
	);
	const { status, doneOn } = ticks().$items.get()[names[0]!] ?? {};
	const before = status === 'done' && doneOn ? [roundStart(everyOf(row)!, doneOn)] : [];
	return new Set([...kept.map(({ from }) => from), ...before]);
}

/** Shows how many days are left until an item is due; of one that comes again, whether and when it was done. */
export function paintDays(row: HTMLElement): void {
	const { periods, status, approximate } = row.dataset;
	const day = today();
	const every = everyOf(row);
	if (every) {
		const now = roundStart(every, day);
		const done = doneIn(row);
		row.dataset['status'] = done.has(now) ? 'done' : 'todo';
		row.querySelector('input')!.checked = done.has(now);
		const before = [...done]
			.filter((from) => from < now)
			.sort()
			.slice(-SHOWN)
			.reverse()
			.map((from) => words.round(every, readableDay(from)));
		write(row, 'left', words.thisRound[every] + (before.length > 0 ? words.before(before) : ''));
		for (const box of row.querySelectorAll<HTMLInputElement>('[data-rounds] input'))
			box.checked = done.has(box.value);
		return;
	}
	let text = '';
	if (periods && status !== 'done' && status !== 'na') {
		const next = (JSON.parse(periods) as Period[]).find(({ end }) => end >= day);
		const isOn = next !== undefined && next.start !== next.end && next.start <= day;
		text = next
			? left(isOn ? 'on' : 'ahead', daysBetween(day, isOn ? next.end : next.start), approximate !== undefined)
			: words.passed;
	}
	write(row, 'left', text);
}
