import { localDay } from '../../schedule/core/calendar-day.ts';
import { chaptersOf, isWhole, paceOf, weekOf } from '../core/plan.ts';
import { followDay } from '../../schedule/islands/follow-day.ts';
import { aliasesOf } from '../../record/islands/aliases.ts';
import { studyPlan } from '../store/study-plan.ts';
import * as words from '../text/my-plan-script.ts';

/** A line on the reader's study plan. */
class StudyMyPlan extends HTMLElement {
	connectedCallback(): void {
		studyPlan().rename(aliasesOf(this));
		const show = (): void => {
			const items = studyPlan().$items.get();
			const pace = paceOf(items);
			const chapters = chaptersOf(items);
			const week = pace && weekOf(pace.start, localDay(Date.now()));
			const done = chapters.filter(([, { doneOn }]) => doneOn).length;
			const now = chapters.filter(([, chapter]) => chapter.week === week && !chapter.doneOn);
			const books = now.filter(([id]) => isWhole(id)).length;
			this.querySelector('[data-line]')!.textContent = pace
				? words.line(done, chapters.length, books, now.length - books)
				: words.none;
		};
		studyPlan().$items.listen(show);
		followDay(() => localDay(Date.now()), show);
	}
}

customElements.define('study-my-plan', StudyMyPlan);
