import { localDay } from '../core/calendar-day.ts';
import { chaptersOf, paceOf, weekOf } from '../core/plan/plan.ts';
import { plan } from '../store/plan.ts';
import { planning as words } from '../text/planning.ts';

/** A line on the reader's study plan. */
class StudyMyPlan extends HTMLElement {
	connectedCallback(): void {
		plan().$items.subscribe((items) => {
			const pace = paceOf(items);
			const chapters = chaptersOf(items);
			const week = pace && weekOf(pace.start, localDay(Date.now()));
			const done = chapters.filter(([, { doneOn }]) => doneOn).length;
			const now = chapters.filter(([, chapter]) => chapter.week === week && !chapter.doneOn).length;
			this.querySelector('[data-line]')!.textContent = pace
				? words.line(done, chapters.length, now)
				: words.noPlan;
		});
	}
}

customElements.define('study-my-plan', StudyMyPlan);
