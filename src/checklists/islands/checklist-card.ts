import { progress } from '../core/progress.ts';
import { ticks } from '../store/ticks.ts';
import * as words from '../text/checklist-script.ts';
import { aliasesOf } from '../../record/islands/aliases.ts';

/** A card's line of progress; empty until something is ticked. */
class StudyChecklistCard extends HTMLElement {
	connectedCallback(): void {
		const shelf = ticks();
		const ids = this.dataset['ids']!.split(' ').filter(Boolean);
		shelf.rename(aliasesOf(this));
		shelf.$items.subscribe((items) => {
			const { done, total } = progress(
				ids,
				(id) => items[id]?.status === 'done',
				(id) => items[id]?.status === 'na',
			);
			this.querySelector('[data-count]')!.textContent = done > 0 ? words.done(done, total) : '';
		});
	}
}

customElements.define('study-checklist-card', StudyChecklistCard);
