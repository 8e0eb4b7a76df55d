import { hashTarget } from '../../page/islands/hash-target.ts';
import { dayIn } from '../core/calendar-day.ts';
import type { CalendarDay } from '../core/calendar-day.ts';
import { followDay } from './follow-day.ts';
import * as words from '../text/schedule-script.ts';

/** The list of the schedule: what is over is marked, and what a link leads to stands open. */
class StudySchedule extends HTMLElement {
	connectedCallback(): void {
		followDay(
			() => dayIn(this.dataset['zone']!, Date.now()),
			(day) => this.#mark(day),
		);
		this.#openTarget();
		addEventListener('hashchange', () => this.#openTarget());
		// On paper nothing is folded.
		const folded = (): HTMLDetailsElement[] => [
			...this.querySelectorAll<HTMLDetailsElement>('details:not([open])'),
		];
		let opened: HTMLDetailsElement[] = [];
		addEventListener('beforeprint', () => (opened = folded()).forEach((details) => (details.open = true)));
		addEventListener('afterprint', () => opened.forEach((details) => (details.open = false)));
	}

	#mark(day: CalendarDay): void {
		for (const row of this.querySelectorAll<HTMLElement>('li[data-end]')) {
			const isOver = row.dataset['end']! < day;
			row.toggleAttribute('data-over', isOver);
			const tag = row.querySelector<HTMLElement>('[data-state]')!;
			tag.hidden = !isOver;
			tag.textContent = isOver ? words.passed : '';
		}
	}

	#openTarget(): void {
		const details = hashTarget()?.querySelector('details');
		if (details && this.contains(details)) details.open = true;
	}
}

customElements.define('study-schedule', StudySchedule);
