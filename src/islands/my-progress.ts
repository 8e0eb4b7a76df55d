import { progress } from '../core/progress.ts';
import { answers } from '../store/answers.ts';
import { ticks } from '../store/ticks.ts';
import { my as words } from '../text/my.ts';
import { aliasesOf } from './aliases.ts';

/** Bars of how far each list is, and the way back into those begun. */
class StudyProgress extends HTMLElement {
	connectedCallback(): void {
		const rows = [...this.querySelectorAll<HTMLElement>('li')];
		const fill = (isDone: (id: string) => boolean, isLeftOut?: (id: string) => boolean): void => {
			for (const row of rows) {
				const ids = row.dataset['ids']!.split(' ').filter(Boolean);
				const { done, total } = progress(ids, isDone, isLeftOut);
				const bar = row.querySelector('progress')!;
				bar.hidden = false;
				bar.max = total || 1;
				bar.value = done;
				row.querySelector('[data-count]')!.textContent = words.done(done, total);
				row.querySelector<HTMLElement>('.go-on')!.hidden = done === 0 || done === total;
			}
		};
		const shelf = this.dataset['kind'] === 'ticks' ? ticks() : answers();
		shelf.rename(aliasesOf(this));
		if (this.dataset['kind'] === 'ticks') {
			ticks().$items.subscribe((items) =>
				fill(
					(id) => items[id]?.status === 'done',
					(id) => items[id]?.status === 'na',
				),
			);
		} else {
			// However it turned out; one that was begun anew waits for its answer.
			answers().$items.subscribe((items) => fill((id) => Object.hasOwn(items, id) && !items[id]!.open));
		}
	}
}

customElements.define('study-progress', StudyProgress);
