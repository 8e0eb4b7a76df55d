import * as words from '../text/my-script.ts';
import { loadPart } from '../../page/islands/load-part.ts';

/** The way to another device; what makes links and codes is loaded when it is asked for. */
class StudyTransfer extends HTMLElement {
	connectedCallback(): void {
		if (location.protocol === 'file:') {
			this.textContent = words.noAddress;
			return;
		}
		this.querySelector('[data-make]')!.addEventListener('click', () => {
			loadPart(() => import('./show-transfer.ts'))
				.then(({ showTransfer }) => showTransfer(this))
				.catch(() => (this.querySelector('[role=status]')!.textContent = words.failed));
		});
	}
}

customElements.define('study-transfer', StudyTransfer);
