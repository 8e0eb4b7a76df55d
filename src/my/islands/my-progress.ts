import { answers } from '../../questions/store/answers.ts';
import { lists } from '../../checklists/store/lists.ts';
import { ticks } from '../../checklists/store/ticks.ts';
import * as words from '../text/my-script.ts';
import { aliasesOf } from '../../record/islands/aliases.ts';
import { OWN_COUNTED } from './own-counted.ts';
import { progressOfRow } from './row-progress.ts';
import { loadPart } from '../../page/islands/load-part.ts';

/** Bars of how far each list is; they stand where they stood, so that nothing moves. */
class StudyProgress extends HTMLElement {
	connectedCallback(): void {
		const isTicks = this.dataset['kind'] === 'ticks';
		const shelf = isTicks ? ticks() : answers();
		shelf.rename(aliasesOf(this));
		const show = (): void => {
			for (const row of this.querySelectorAll<HTMLElement>('li')) {
				const { done, total } = progressOfRow(row);
				const bar = row.querySelector('progress')!;
				bar.max = total || 1;
				bar.value = done;
				row.querySelector('[data-count]')!.textContent = words.done(done, total);
			}
		};
		shelf.$items.subscribe(show);
		if (!isTicks) return;
		// Few readers make lists of their own.
		lists().$items.subscribe((entries, before) => {
			if (!before && Object.keys(entries).length === 0) return;
			void loadPart(() => import('./my-own-rows.ts')).then(({ countOwn }) => {
				countOwn(this);
				show();
				document.dispatchEvent(new Event(OWN_COUNTED));
			});
		});
	}
}

customElements.define('study-progress', StudyProgress);
