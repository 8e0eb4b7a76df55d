import { readPlace } from '../store/last-read.ts';
import { siteRoot } from '../../page/store/site-root.ts';

/** The home page's way back to the page last read. */
class StudyContinue extends HTMLElement {
	connectedCallback(): void {
		const place = readPlace();
		if (!place) return;
		const link = this.querySelector('a')!;
		link.href = new URL(place.path, siteRoot()).href;
		link.textContent = place.title;
		this.hidden = false;
		void import('./gone-place.ts').then(({ leaveGonePlace }) => leaveGonePlace(() => (this.hidden = true)));
	}
}

customElements.define('study-continue', StudyContinue);
