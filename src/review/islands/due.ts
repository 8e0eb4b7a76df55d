import { dayBounds, dayIn } from '../../schedule/core/calendar-day.ts';
import { followDay } from '../../schedule/islands/follow-day.ts';
import { reviewSummary } from '../core/summary.ts';
import { answers } from '../../questions/store/answers.ts';
import { cards } from '../store/cards.ts';
import * as words from '../text/review-script.ts';

/** The way to what is due, where there is anything. */
class StudyDue extends HTMLElement {
	connectedCallback(): void {
		const zone = this.dataset['zone']!;
		const show = (): void => {
			const now = Date.now();
			const day = { ...dayBounds(zone, now), now };
			const { due, mistakes } = reviewSummary(answers().$items.get(), cards().$items.get(), day, (at) =>
				dayIn(zone, at),
			);
			this.querySelector('a')!.textContent = words.home(due, mistakes);
			this.hidden = due + mistakes === 0;
		};
		answers().$items.listen(show);
		cards().$items.listen(show);
		followDay(() => dayIn(zone, Date.now()), show);
	}
}

customElements.define('study-due', StudyDue);
