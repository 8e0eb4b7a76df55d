import { makeElement } from '../../page/islands/make-element.ts';
import * as words from '../text/search-script.ts';
import { searchAddress } from './asked.ts';

/** Offers other wordings in a line, each a link of its own; the line is away where there are none. */
export function showSuggestions(
	line: HTMLElement,
	suggestions: readonly string[],
	choose: (wording: string) => void,
): void {
	line.hidden = suggestions.length === 0;
	line.replaceChildren(words.didYouMean);
	for (const wording of suggestions) {
		const link = line.appendChild(makeElement('a', { href: searchAddress(wording), textContent: wording }));
		link.addEventListener('click', (event) => {
			event.preventDefault();
			choose(wording);
		});
	}
}
