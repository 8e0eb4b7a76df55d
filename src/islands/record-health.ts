import { changesToExport, noteReminder } from '../store/export-note.ts';
import { kinds } from '../store/kinds.ts';
import type { ShelfHealth } from '../store/shelf.ts';
import { record as words } from '../text/record.ts';

/** The worst first: what is lost on leaving the page, then what is not kept, then what is only news. */
const WORST = ['blocked', 'full', 'newer', 'recovered'] as const satisfies ShelfHealth[];

/** Tells the reader what happened to the record, and what to do; once in a while, that a backup is due. */
class StudyRecordHealth extends HTMLElement {
	connectedCallback(): void {
		const status = this.querySelector('[role=status]')!;
		let exporting: Promise<{ downloadBackup(): void }> | undefined;
		const actions = this.querySelector<HTMLElement>('[data-actions]')!;
		const dismiss = this.querySelector<HTMLButtonElement>('[data-dismiss]')!;
		const shelves = Object.values(kinds());
		const changes = changesToExport();
		let isReminding = changes > 0;
		let said = '';

		const tell = (): void => {
			const worst = WORST.find((health) => shelves.some((shelf) => shelf.$health.get() === health));
			const text = worst ? words.health[worst] : isReminding ? words.reminder(changes) : '';
			actions.hidden = !text || worst === 'newer' || worst === 'recovered';
			dismiss.hidden = worst !== undefined;
			// The same again would be read out again.
			if (text !== said) status.textContent = said = text;
			this.toggleAttribute('data-open', text !== '');
			// Now, while it can be had: few readers ever need it.
			if (text) exporting ??= import('./download.ts');
		};
		for (const shelf of shelves) shelf.$health.subscribe(tell);
		this.querySelector('[data-export]')!.addEventListener('click', () => {
			void exporting?.then(({ downloadBackup }) => {
				downloadBackup();
				isReminding = false;
				tell();
			});
		});
		dismiss.addEventListener('click', () => {
			noteReminder(Date.now());
			isReminding = false;
			tell();
		});
	}
}

customElements.define('study-record-health', StudyRecordHealth);
