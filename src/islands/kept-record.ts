import { hasKeptTexts } from '../store/set-aside.ts';
import { CONTENT_KINDS, kinds } from '../store/kinds.ts';
import { knownIds } from './known-ids.ts';

/** What is kept beside the record. Most readers have nothing there, so that its lists are loaded only when needed. */
class StudyKeptRecord extends HTMLElement {
	connectedCallback(): void {
		for (const shelf of Object.values(kinds())) shelf.$items.subscribe(() => this.#show());
	}

	#show(): void {
		const shelves = Object.entries(kinds());
		const isOdd = shelves.some(([, shelf]) => shelf.$health.get() !== 'ok');
		const isRetired = (kind: string): boolean => {
			const known = knownIds(kind);
			return Object.keys(kinds()[kind]!.$items.get()).some((id) => !known?.has(id));
		};
		if (
			!isOdd &&
			!hasKeptTexts() &&
			!this.hasAttribute('data-filled') &&
			!Object.keys(CONTENT_KINDS).some(isRetired)
		)
			return;
		this.setAttribute('data-filled', '');
		void import('./kept-lists.ts').then(({ fillKept }) => fillKept(this));
	}
}

customElements.define('study-kept-record', StudyKeptRecord);
