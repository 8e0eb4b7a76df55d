import { storageUsed } from '../store/storage-used.ts';
import * as words from '../text/my-script.ts';
import type * as Actions from './record-actions.ts';
import type * as Files from './record-file.ts';
import { loadPart } from '../../page/islands/load-part.ts';

/** Export, import and erasure of the reader's record; what does them is loaded when it is asked for. */
class StudyRecord extends HTMLElement {
	connectedCallback(): void {
		const find = <T extends HTMLElement>(name: string): T => this.querySelector<T>(name)!;
		const file = find<HTMLInputElement>('input[type=file]');
		for (const button of this.querySelectorAll('[data-export]')) {
			button.addEventListener('click', () => this.#do(({ exportAll }) => exportAll(this)));
		}
		find('[data-import]').addEventListener('click', () => file.click());
		file.addEventListener('change', () => this.#do(({ importFile }) => importFile(this, file)));
		find('[data-open-file]').addEventListener('click', () =>
			this.#use(({ openRecordFile }) => openRecordFile(this)),
		);
		find('[data-save-file]').addEventListener('click', () =>
			this.#use(({ saveRecordFile }) => saveRecordFile(this)),
		);
		find('[data-erase]').addEventListener('click', () => this.#do(({ eraseAll }) => eraseAll(this)));
		// What changes here is described when it is done; the rest is other tabs' doing.
		addEventListener('storage', () => this.#describe());
		this.#describe();
		this.#receive();
		addEventListener('hashchange', () => this.#receive());
	}

	#do(act: (actions: typeof Actions) => void | Promise<void>): void {
		this.#then(loadPart(() => import('./record-actions.ts')).then(act));
	}
	#use(act: (files: typeof Files) => Promise<void>): void {
		this.#then(loadPart(() => import('./record-file.ts')).then(act));
	}
	#then(done: Promise<void>): void {
		done.then(
			() => this.#describe(),
			() => (this.querySelector(':scope > [role=status]')!.textContent = words.failed),
		);
	}

	/** Takes a record that came in the address. */
	#receive(): void {
		const fragment = location.hash;
		if (fragment.startsWith('#move=')) this.#do(({ importLink }) => importLink(this, fragment));
	}

	#describe(): void {
		this.querySelector('[data-used]')!.textContent = words.used(Math.ceil(storageUsed() / 512) / 2);
	}
}

customElements.define('study-record', StudyRecord);
