import { unfinished } from '../core/past.ts';
import { timeLeft } from '../core/sitting.ts';
import { exams } from '../store/exams.ts';
import * as words from '../text/running-exams-script.ts';

/** The mock exams that were begun and not handed in, each with the way back to it. */
class StudyRunningExams extends HTMLElement {
	connectedCallback(): void {
		exams().$items.subscribe((items) => {
			const rows = [...this.querySelectorAll<HTMLElement>('[data-exam]')];
			for (const row of rows) {
				const id = unfinished(items, row.dataset['exam']!);
				const sitting = id === undefined ? undefined : items[id];
				row.hidden = !sitting;
				if (!sitting) continue;
				const { deadline = 0 } = sitting;
				const left = timeLeft(sitting, Date.now());
				const clock = new Date(deadline).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });
				row.querySelector('span')!.textContent =
					left === undefined ? words.untimed : left === 0 ? words.over : words.until(clock);
			}
			this.hidden = rows.every(({ hidden }) => hidden);
		});
	}
}

customElements.define('study-running-exams', StudyRunningExams);
