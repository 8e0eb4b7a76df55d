import { hasKeptTexts } from '../../record/store/set-aside.ts';
import { kinds } from '../store/record-kinds.ts';
import { retiredIn } from './ids-on-page.ts';
import { loadPart } from '../../page/islands/load-part.ts';

/** What is kept beside the record. Most readers have nothing there, so that its lists are loaded only when needed. */
class StudyKeptRecord extends HTMLElement {
	connectedCallback(): void {
		for (const shelf of Object.values(kinds())) shelf.$items.subscribe(() => this.#show());
	}

	#show(): void {
		const isOdd = Object.values(kinds()).some((shelf) => shelf.$health.get() !== 'ok');
		const isEmpty =
			!isOdd && !hasKeptTexts() && Object.keys(kinds()).every((kind) => !retiredIn(kind).length);
		if (isEmpty && !this.hasAttribute('data-filled')) return;
		this.setAttribute('data-filled', '');
		void loadPart(() => import('./kept-lists.ts')).then(({ fillKept }) => fillKept(this));
	}
}

customElements.define('study-kept-record', StudyKeptRecord);
