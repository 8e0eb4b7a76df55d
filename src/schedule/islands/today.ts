import { phase } from '../core/phase.ts';
import { dayIn, daysBetween, readableDay } from '../core/calendar-day.ts';
import type { CalendarDay } from '../core/calendar-day.ts';
import { comingUp } from '../core/coming.ts';
import type { Coming, DatedEntry } from '../core/coming.ts';
import type { Period } from '../core/occurrences.ts';
import { followDay } from './follow-day.ts';
import * as words from '../text/schedule-script.ts';

/** Days that are looked ahead, rows beside the lead, and when the end is in sight. */
const HORIZON = 45;
const ROWS = 3;
const LAST_DAYS = 14;

/** What matters today, by the reader's clock in the programme's time zone; drawn anew when another day has come. */
class StudyToday extends HTMLElement {
	connectedCallback(): void {
		followDay(
			() => dayIn(this.dataset['zone']!, Date.now()),
			(day) => this.#draw(day),
		);
	}

	#draw(day: CalendarDay): void {
		const { start, end, roughly } = this.dataset as Record<'start' | 'end' | 'roughly', string>;
		const where = phase({ start, end }, day);
		this.dataset['phase'] = where;
		const opening = this.querySelector<HTMLElement>('[data-phase]')!;
		this.querySelector<HTMLElement>('[data-ended]')!.hidden = where !== 'after';
		opening.hidden = where === 'after';
		this.querySelector<HTMLElement>('[data-running]')!.hidden = where === 'after';
		if (where === 'after') return;
		const left = daysBetween(day, end);
		opening.textContent =
			where === 'before'
				? words.starts(readableDay(start, true), daysBetween(day, start))
				: left <= LAST_DAYS
					? words.ending(readableDay(day, true), left, roughly !== undefined)
					: words.todayIs(readableDay(day, true));
		this.#list(day);
	}

	#list(day: CalendarDay): void {
		const place = (name: string): HTMLElement => this.querySelector(`[data-${name}]`)!;
		const items = [...this.querySelectorAll<HTMLElement>('li[data-id]')];
		const entries = items.map(({ dataset }): DatedEntry => ({
			id: dataset['id']!,
			kind: dataset['kind'] as DatedEntry['kind'],
			approximate: 'roughly' in dataset,
			periods: JSON.parse(dataset['periods']!) as Period[],
		}));
		const { lead, rows } = comingUp(entries, day, HORIZON, ROWS);
		const shown = (coming: Coming): HTMLElement => {
			const item = items.find(({ dataset }) => dataset['id'] === coming.id)!;
			const roughly = 'roughly' in item.dataset;
			item.querySelector('[data-left]')!.textContent = words.left(coming.state, coming.left, roughly);
			return item;
		};
		place('entries').append(...items);
		place('lead').append(...(lead ? [shown(lead)] : []));
		place('rows').append(...rows.map(shown));
	}
}

customElements.define('study-today', StudyToday);
