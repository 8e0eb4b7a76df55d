import type { Hit } from '../find/hit.ts';
import { siteRoot } from '../../page/store/site-root.ts';
import { makeElement } from '../../page/islands/make-element.ts';

/** The address of a place, with what the page opened is to mark. */
function hrefOf(place: string, marked: string): string {
	const url = new URL(place, siteRoot());
	if (marked) url.searchParams.set('highlight', marked);
	return url.href;
}

/** A result as readers see it: where it leads, what it is, the words around the hit, the headings it is under. */
export function searchResult(hit: Hit): HTMLLIElement {
	const item = makeElement('li');
	item.append(makeElement('a', { href: hrefOf(hit.place, hit.marked), textContent: hit.title }));
	const about = item.appendChild(makeElement('span', { className: 'about' }));
	if (hit.kind) about.append(makeElement('span', { className: 'tag', textContent: hit.kind }));
	if (hit.within && hit.within !== hit.kind) about.append(` ${hit.within}`);
	if (hit.excerpt.length > 0) {
		const text = item.appendChild(makeElement('p'));
		for (const part of hit.excerpt) {
			text.append(part.hit ? makeElement('mark', { textContent: part.text }) : part.text);
		}
	}
	if (hit.sections.length > 0) {
		const more = item.appendChild(makeElement('p', { className: 'sections' }));
		more.append(
			...hit.sections.map(({ place, title }) =>
				makeElement('a', { href: hrefOf(place, hit.marked), textContent: title }),
			),
		);
	}
	return item;
}
