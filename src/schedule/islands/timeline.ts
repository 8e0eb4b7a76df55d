import { dayIn, daysBetween } from '../core/calendar-day.ts';
import { followDay } from './follow-day.ts';

/** Draws the line of today into the timeline while the programme runs. */
class StudyTimeline extends HTMLElement {
	connectedCallback(): void {
		const { zone, start, end } = this.dataset as Record<'zone' | 'start' | 'end', string>;
		const row = this.querySelector<HTMLElement>('.today')!;
		followDay(
			() => dayIn(zone, Date.now()),
			(today) => {
				const at = (daysBetween(start, today) / (daysBetween(start, end) + 1)) * 100;
				row.querySelector('em')!.style.setProperty('--at', String(at));
				row.hidden = today < start || today > end;
			},
		);
	}
}

customElements.define('study-timeline', StudyTimeline);
