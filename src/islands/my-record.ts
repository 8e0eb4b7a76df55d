import { readableDay } from '../core/calendar-day.ts';
import { retiredIds } from '../core/progress.ts';
import { importBackup, previewBackup, readBackup, storageUsed } from '../store/backup.ts';
import { eraseRecord } from '../store/erase.ts';
import { keptTexts } from '../store/kept-texts.ts';
import { CONTENT_KINDS, kinds } from '../store/kinds.ts';
import { my as words } from '../text/my.ts';
import { download, downloadBackup } from './download.ts';

/** Export, import and erasure of the reader's record. */
class StudyRecord extends HTMLElement {
	connectedCallback(): void {
		const file = this.querySelector<HTMLInputElement>('input[type=file]')!;
		this.querySelector<HTMLElement>('[data-buttons]')!.hidden = false;
		for (const button of this.querySelectorAll('[data-export]')) {
			button.addEventListener('click', () => {
				downloadBackup();
				this.#say(words.exported);
				this.#describe();
			});
		}
		this.querySelector('[data-import]')!.addEventListener('click', () => file.click());
		file.addEventListener('change', () => void this.#import(file));
		this.querySelector('[data-erase]')!.addEventListener('click', () => void this.#erase());
		for (const shelf of Object.values(kinds())) shelf.$items.subscribe(() => this.#describe());
	}

	/** Ids of the content that items of a kind hang on, also former ones, as the page lists them. */
	readonly #known = (kind: string): Set<string> | undefined => {
		const list = CONTENT_KINDS[kind];
		if (!list) return undefined;
		const rows = [...document.querySelectorAll<HTMLElement>(`study-progress[data-kind=${list}] [data-ids]`)];
		return new Set(
			rows.flatMap(({ dataset }) => `${dataset['ids']} ${dataset['former'] ?? ''}`.split(/[ :]+/)),
		);
	};

	async #import(file: HTMLInputElement): Promise<void> {
		const chosen = file.files?.[0];
		if (!chosen) return;
		const read = await readBackup(chosen);
		// So that the same file can be chosen again.
		file.value = '';
		if ('fault' in read) return this.#say(words.faults[read.fault]);
		const dialog = this.querySelector<HTMLDialogElement>('[data-preview]')!;
		list(dialog, words.preview(previewBackup(read.backup, this.#known)));
		if (!(await isConfirmed(dialog))) return;
		this.#say(importBackup(read.backup, Date.now()) ? words.imported : words.importedUnsaved);
	}

	async #erase(): Promise<void> {
		if (!(await isConfirmed(this.querySelector<HTMLDialogElement>('[data-ask]')!))) return;
		eraseRecord(Date.now());
		this.#say(words.erased);
		this.#describe();
	}

	#describe(): void {
		this.querySelector('[data-used]')!.textContent = words.used(Math.ceil(storageUsed() / 512) / 2);
		const retired = Object.entries(kinds()).flatMap(([kind, shelf]) => {
			const known = this.#known(kind);
			const items = shelf.$items.get();
			return known
				? retiredIds(Object.keys(items), known).map((id) =>
						words.retiredItem(words.kind(kind), id, readableDay(dayOf(items[id]!.at), true)),
					)
				: [];
		});
		const section = this.querySelector<HTMLElement>('[data-retired]')!;
		section.hidden = retired.length === 0;
		list(section, retired);

		const texts = keptTexts();
		const aside = this.querySelector<HTMLElement>('[data-set-aside]')!;
		aside.hidden = texts.length === 0;
		list(
			aside,
			texts.map(({ key, kind, reason, at, text }) => {
				const button = document.createElement('button');
				const day = at ? readableDay(dayOf(at), true) : '';
				Object.assign(button, {
					type: 'button',
					className: 'button quiet',
					textContent: words.keptText(words.kind(kind), words.reasons[reason], day),
				});
				button.addEventListener('click', () => download(`${key.replace(/\W+/g, '-')}.txt`, text));
				return button;
			}),
		);
	}

	#say(text: string): void {
		this.querySelector('[role=status]')!.textContent = text;
	}
}

/** Fills the list under a root with texts or elements; never with markup. */
function list(root: HTMLElement, entries: readonly (string | HTMLElement)[]): void {
	root.querySelector('ul')!.replaceChildren(
		...entries.map((entry) => {
			const item = document.createElement('li');
			item.append(entry);
			return item;
		}),
	);
}

/** Shows a dialog and waits; true where its 'yes' was chosen. */
function isConfirmed(dialog: HTMLDialogElement): Promise<boolean> {
	// Escape leaves the value as it is.
	dialog.returnValue = 'no';
	dialog.showModal();
	return new Promise((resolve) =>
		dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true }),
	);
}

/** The day of a time where the reader is. */
function dayOf(at: number): string {
	const time = new Date(at);
	return [time.getFullYear(), time.getMonth() + 1, time.getDate()].join('-');
}

customElements.define('study-record', StudyRecord);
