import { answers } from '../store/answers.ts';
import {
	eraseRecord,
	exportRecord,
	importBackup,
	readBackup,
	setAsideTexts,
	storageUsed,
} from '../store/backup.ts';
import { ticks } from '../store/ticks.ts';
import { my as words } from '../text/my.ts';

/** Export, import and erasure of the reader's record. */
class StudyRecord extends HTMLElement {
	connectedCallback(): void {
		const file = this.querySelector<HTMLInputElement>('input[type=file]')!;
		this.querySelector('[data-export]')!.addEventListener('click', () => {
			const now = new Date();
			download(words.fileName(now.toISOString().slice(0, 10)), exportRecord(now.getTime()));
		});
		this.querySelector('[data-import]')!.addEventListener('click', () => file.click());
		file.addEventListener('change', () => void this.#import(file));
		this.querySelector('[data-erase]')!.addEventListener('click', () => {
			if (!confirm(words.confirmErase)) return;
			eraseRecord();
			this.#say(words.erased);
		});
		this.#listSetAside();
		for (const shelf of [ticks(), answers()]) shelf.$items.subscribe(() => this.#describe());
	}

	/** Ids of the content that the page lists. */
	#known(): Set<string> {
		const lists = [...document.querySelectorAll<HTMLElement>('study-progress [data-ids]')];
		return new Set(lists.flatMap((row) => row.dataset['ids']!.split(' ')));
	}

	async #import(file: HTMLInputElement): Promise<void> {
		const chosen = file.files?.[0];
		if (!chosen) return;
		const read = readBackup(
			chosen.size > 5_000_000 ? ' '.repeat(5_000_001) : await chosen.text(),
			this.#known(),
		);
		file.value = '';
		if ('fault' in read) {
			this.#say(words.faults[read.fault]);
			return;
		}
		const dialog = this.querySelector('dialog')!;
		dialog.querySelector('p')!.textContent = words.preview(read.preview);
		dialog.returnValue = 'no';
		dialog.addEventListener(
			'close',
			() => {
				if (dialog.returnValue !== 'yes') return;
				importBackup(read.backup);
				this.#say(words.imported);
			},
			{ once: true },
		);
		dialog.showModal();
	}

	#describe(): void {
		this.querySelector('[data-used]')!.textContent = words.used(Math.ceil(storageUsed() / 512) / 2);
		const known = this.#known();
		const retired = [ticks(), answers()]
			.flatMap((shelf) => Object.keys(shelf.$items.get()))
			.filter((id) => !known.has(id)).length;
		const note = this.querySelector<HTMLElement>('[data-retired]')!;
		note.hidden = retired === 0;
		note.textContent = words.retired(retired);
	}

	#listSetAside(): void {
		const texts = Object.entries(setAsideTexts());
		this.querySelector<HTMLElement>('[data-set-aside]')!.hidden = texts.length === 0;
		this.querySelector('[data-set-aside] ul')!.replaceChildren(
			...texts.map(([key, text]) => {
				const item = document.createElement('li');
				const button = document.createElement('button');
				Object.assign(button, {
					type: 'button',
					className: 'button quiet',
					textContent: `${words.download} ${key}`,
				});
				button.addEventListener('click', () => download(`${key.replace(/\W+/g, '-')}.txt`, text));
				item.append(button);
				return item;
			}),
		);
	}

	#say(text: string): void {
		this.querySelector('[role=status]')!.textContent = text;
	}
}

function download(name: string, text: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

customElements.define('study-record', StudyRecord);
