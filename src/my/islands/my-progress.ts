import { answers } from '../../questions/store/answers.ts';
import { lists } from '../../checklists/store/lists.ts';
import { ticks } from '../../checklists/store/ticks.ts';
import * as words from '../text/my-script.ts';
import { aliasesOf } from '../../record/islands/aliases.ts';
import { OWN_COUNTED } from './own-counted.ts';
import { progressOfRow } from './row-progress.ts';
import { loadPart } from '../../page/islands/load-part.ts';

/** Bars of how far each list is, and the way back into those begun; the others are folded away. */
class StudyProgress extends HTMLElement {
	connectedCallback(): void {
		const [begun, rest] = [this.querySelector('ul')!, this.querySelector<HTMLElement>('details ul')!];
		const details = this.querySelector('details')!;
		const shelf = this.dataset['kind'] === 'ticks' ? ticks() : answers();
		shelf.rename(aliasesOf(this));
		const show = (): void => {
			for (const row of this.querySelectorAll<HTMLElement>('li')) {
				const { done, total, at } = progressOfRow(row);
				const bar = row.querySelector('progress')!;
				bar.hidden = false;
				bar.max = total || 1;
				bar.value = done;
				row.querySelector('[data-count]')!.textContent = words.done(done, total);
				row.querySelector<HTMLElement>('.go-on')!.hidden = done === 0 || done === total;
				// Only what changed sides moves: the focus must stay where it is.
				const side = at > 0 ? begun : rest;
				if (row.parentElement !== side) side.append(row);
			}
			begun.hidden = begun.children.length === 0;
			details.hidden = rest.children.length === 0;
			this.querySelector('[data-none]')!.toggleAttribute('hidden', !begun.hidden);
			details.querySelector('summary')!.textContent = words.untouched(rest.children.length);
		};
		shelf.$items.subscribe(show);
		if (this.dataset['kind'] !== 'ticks') return;
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
