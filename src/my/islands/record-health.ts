import { $recordHealth } from '../../record/store/shelf.ts';
import * as words from '../text/record-health-script.ts';
import { EXPORTED } from './exported.ts';
import type * as Saving from './save-backup.ts';
import { loadPart } from '../../page/islands/load-part.ts';

/** Tells the reader what happened to the record, and what to do; once in a while, that a backup is due. */
class StudyRecordHealth extends HTMLElement {
	#isOn = false;

	connectedCallback(): void {
		// Comes here again when it moves.
		if (this.#isOn) return;
		this.#isOn = true;
		const status = this.querySelector('[role=status]')!;
		const actions = this.querySelector<HTMLElement>('[data-actions]')!;
		const dismiss = this.querySelector<HTMLButtonElement>('[data-dismiss]')!;
		let exporting: Promise<typeof Saving> | undefined;
		const loadExport = (): NonNullable<typeof exporting> =>
			(exporting ??= loadPart(() => import('./save-backup.ts')));
		let changes = 0;
		let said = '';

		const tell = (): void => {
			const health = $recordHealth.get();
			const isIll = health !== 'ok';
			const text = isIll ? words.health[health] : changes > 0 ? words.reminder : '';
			actions.hidden = !text || health === 'newer' || health === 'recovered';
			dismiss.hidden = isIll;
			// The same again would be read out again.
			if (text !== said) status.textContent = said = text;
			this.toggleAttribute('data-open', text !== '');
			const isReminder = text !== '' && !isIll;
			if (isReminder !== this.hasAttribute('data-reminder')) {
				this.toggleAttribute('data-reminder', isReminder);
				// What can wait pushes nothing away: it stands at the end of the page.
				const main = this.closest('main')!;
				if (isReminder) main.append(this);
				else if (isIll) main.querySelector('h1')!.after(this);
			}
			// Now, while it can be had: few readers ever need it.
			if (text) void loadExport();
		};
		$recordHealth.subscribe(tell);
		this.querySelector('[data-export]')!.addEventListener('click', () => {
			void loadExport().then((loaded) => {
				loaded.saveBackup();
				// Whether the file came, only the reader can tell.
				status.textContent = said = words.fileAsked;
				dismiss.hidden = false;
				dismiss.textContent = words.fileSeen;
				dismiss.onclick = () => loaded.noteBackup();
			});
		});
		document.addEventListener(EXPORTED, () => {
			changes = 0;
			tell();
		});
		dismiss.addEventListener('click', () => {
			changes = 0;
			tell();
			void loadPart(() => import('../store/export-note.ts')).then(({ noteReminder }) =>
				noteReminder(Date.now()),
			);
		});
		if ($recordHealth.get() !== 'ok' || this.dataset['troubleOnly'] !== undefined) return;
		// Counting needs every kind of record, which few pages load; it can wait.
		void loadPart(() => import('../store/export-note.ts')).then(({ changesToExport }) => {
			changes = changesToExport(Date.now());
			tell();
		});
	}
}

customElements.define('study-record-health', StudyRecordHealth);
