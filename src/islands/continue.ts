import { readPlace } from '../store/place.ts';

/** The home page's way back to the page last read. */
class StudyContinue extends HTMLElement {
	connectedCallback(): void {
		const place = readPlace();
		if (!place) return;
		const link = this.querySelector('a')!;
		link.href = place.path;
		link.textContent = place.title;
		this.hidden = false;
	}
}

customElements.define('study-continue', StudyContinue);
