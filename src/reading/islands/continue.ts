import { readLastRead } from '../store/read-last-read.ts';
import { siteRoot } from '../../page/store/site-root.ts';

/** The home page's way back to the page last read. */
class StudyContinue extends HTMLElement {
	connectedCallback(): void {
		const lastRead = readLastRead();
		if (!lastRead) return;
		const link = this.querySelector('a')!;
		link.href = new URL(lastRead.path, siteRoot()).href;
		link.textContent = lastRead.title;
		this.hidden = false;
		void import('./forget-gone-page.ts').then(
			({ forgetGonePage }) => forgetGonePage(() => (this.hidden = true)),
			// Then it is offered, gone or not.
			() => undefined,
		);
	}
}

customElements.define('study-continue', StudyContinue);
