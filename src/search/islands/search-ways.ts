import * as words from '../text/search-script.ts';
import { makeElement } from '../../page/islands/make-element.ts';

/** The sections of the site, as its header has them: ways on for a reader whom search does not help. */
export function searchWays(): HTMLElement {
	const element = makeElement('nav', { className: 'search-ways' }, { 'aria-label': words.waysLabel });
	const list = document.querySelector('.strip ul')!.cloneNode(true) as HTMLElement;
	element.append(makeElement('p', { textContent: words.ways }), list);
	return element;
}
