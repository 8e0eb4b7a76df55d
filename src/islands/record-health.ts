import { answers } from '../store/answers.ts';
import type { ShelfHealth } from '../store/shelf.ts';
import { ticks } from '../store/ticks.ts';
import { record } from '../text/record.ts';

/** Tells the reader what happened to the record, and what to do. */
class StudyRecordHealth extends HTMLElement {
	connectedCallback(): void {
		const note = this.querySelector('p')!;
		const states: Record<string, ShelfHealth> = {};
		for (const [kind, shelf] of [
			['ticks', ticks()],
			['answers', answers()],
		] as const) {
			shelf.$health.subscribe((health) => {
				states[kind] = health;
				const worst = (['newer', 'full', 'blocked', 'recovered'] as const).find((state) =>
					Object.values(states).includes(state),
				);
				note.textContent = worst ? record.health[worst] : '';
				note.hidden = !worst;
			});
		}
	}
}

customElements.define('study-record-health', StudyRecordHealth);
