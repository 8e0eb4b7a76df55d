import { reads } from '../../record/store/reads.ts';
import { stars } from '../../record/store/stars.ts';
import { hasOwn } from '../../page/core/own.ts';
import * as words from '../text/page-marks-script.ts';

const SHELVES = { stars, reads } as const;
let isShown = false;

/** Shows what pages are marked with; and first marks this page, or no longer, where a button is given. */
export function showMarks(pagePath: (address: string) => string, pressed?: HTMLElement): void {
	const own = pagePath(location.pathname);
	if (pressed) {
		const shelf = SHELVES[kindOf(pressed)]();
		const title = document.querySelector('h1')!.textContent.trim();
		shelf.put(own, hasOwn(shelf.$items.get(), own) ? undefined : { of: 'page', title });
	}
	if (isShown) return;
	isShown = true;
	for (const shelf of Object.values(SHELVES))
		shelf().$items.subscribe(() => {
			for (const button of document.querySelectorAll<HTMLElement>('[data-page-mark]')) {
				const isOn = hasOwn(SHELVES[kindOf(button)]().$items.get(), own);
				button.setAttribute('aria-pressed', String(isOn));
				button.textContent = words.marks[kindOf(button)][isOn ? 'on' : 'off'];
			}
			for (const card of document.querySelectorAll<HTMLAnchorElement>('[data-marked] a.card'))
				markCard(card, pagePath(card.pathname));
		});
}

const kindOf = (button: HTMLElement): keyof typeof SHELVES =>
	button.dataset['pageMark'] as keyof typeof SHELVES;

/** In the corner of a card, where it moves nothing. */
function markCard(card: HTMLAnchorElement, path: string): void {
	const said = (['stars', 'reads'] as const)
		.filter((kind) => hasOwn(SHELVES[kind]().$items.get(), path))
		.map((kind) => words.marks[kind].on)
		.join(' ');
	const place = card.querySelector('.card-marks') ?? document.createElement('small');
	place.className = 'card-marks';
	place.textContent = said;
	if (said) card.append(place);
	else place.remove();
}
