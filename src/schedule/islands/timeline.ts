import { dayIn, daysBetween } from '../core/calendar-day.ts';

/** Draws the line of today into the timeline while the programme runs. */
class StudyTimeline extends HTMLElement {
	connectedCallback(): void {
		const { zone, start, end } = this.dataset as Record<'zone' | 'start' | 'end', string>;
		const today = dayIn(zone, Date.now());
		if (today < start || today > end) return;
		const row = this.querySelector<HTMLElement>('.today')!;
		const at = (daysBetween(start, today) / (daysBetween(start, end) + 1)) * 100;
		row.querySelector('em')!.style.setProperty('--at', String(at));
		row.hidden = false;
	}
}

customElements.define('study-timeline', StudyTimeline);
