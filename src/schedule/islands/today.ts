import { agenda, phase } from '../core/agenda.ts';
import { dayIn, readableDay } from '../core/calendar-day.ts';
import type { Period } from '../core/occurrences.ts';
import * as words from '../text/schedule-script.ts';

const HORIZON_DAYS = 45;

/** What is on today, by the reader's clock in the programme's time zone. */
class StudyToday extends HTMLElement {
	connectedCallback(): void {
		const { zone, start, end } = this.dataset as Record<'zone' | 'start' | 'end', string>;
		const today = dayIn(zone, Date.now());
		const show = (selector: string, visible: boolean): HTMLElement => {
			const found = this.querySelector<HTMLElement>(selector)!;
			found.hidden = !visible;
			return found;
		};
		const where = phase({ start, end }, today);
		this.dataset['phase'] = where;
		if (where === 'after') {
			show('[data-ended]', true);
			return;
		}
		if (where === 'before') {
			this.querySelector('[data-phase]')!.textContent = words.notStarted(readableDay(start, true));
			return;
		}
		const items = [...this.querySelectorAll<HTMLElement>('[data-entries] > li')];
		const { now, next } = agenda(
			items.map((item) => ({
				id: item.dataset['id']!,
				periods: JSON.parse(item.dataset['periods']!) as Period[],
			})),
			today,
			HORIZON_DAYS,
		);
		this.querySelector('[data-phase]')!.textContent = `${words.today}：${readableDay(today, true)}`;
		show('[data-lists]', true);
		const pick = (ids: readonly string[]): HTMLElement[] =>
			ids.map((id) => items.find((item) => item.dataset['id'] === id)!);
		this.querySelector('[data-now]')!.append(...pick(now));
		this.querySelector('[data-next]')!.append(...pick(next));
		show('[data-nothing]', now.length === 0);
		show('[data-next-title]', next.length > 0);
		for (const id of now) {
			const tag = document.querySelector<HTMLElement>(`[data-entry="${id}"]`);
			if (tag) Object.assign(tag, { hidden: false, textContent: words.now });
		}
	}
}

customElements.define('study-today', StudyToday);
