import { keepMissed, missedSearches } from '../store/missed.ts';
import * as words from '../text/missed-script.ts';

/** The reader's own list of searches that found nothing: begun, copied and ended by the reader alone. */
class StudyMissedSearches extends HTMLElement {
	connectedCallback(): void {
		const say = (text: string): void => void (this.#find('[role=status]').textContent = text);
		this.#find('div').hidden = false;
		this.#find('[data-begin]').addEventListener('click', () => {
			say(keepMissed(true) ? words.begun : words.refused);
			this.#show();
		});
		this.#find('[data-end]').addEventListener('click', () => {
			say(keepMissed(false) ? words.ended : words.refused);
			this.#show();
		});
		this.#find('[data-copy]').addEventListener('click', () => {
			void copy(this.#find('textarea')).then((done) => say(done ? words.copied : words.notCopied));
		});
		addEventListener('storage', () => this.#show());
		this.#show();
	}

	#find<T extends HTMLElement>(name: string): T {
		return this.querySelector<T>(name)!;
	}

	#show(): void {
		const list = missedSearches();
		const box = this.#find<HTMLTextAreaElement>('textarea');
		box.hidden = list === undefined;
		box.value = list?.length ? list.join('\n') : words.none;
		this.#find('[data-begin]').hidden = list !== undefined;
		this.#find('[data-end]').hidden = list === undefined;
		this.#find('[data-copy]').hidden = !list?.length;
	}
}

/** Puts the list on the clipboard; pages that are not secure have only the old way. */
async function copy(box: HTMLTextAreaElement): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(box.value);
		return true;
	} catch {
		box.select();
		return document.execCommand('copy');
	}
}

customElements.define('study-missed-searches', StudyMissedSearches);
