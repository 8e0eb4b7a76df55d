import type { Hit } from '../find/hit.ts';
import { makeElement } from '../../page/islands/make-element.ts';

/** A result as readers see it: where it leads, what it is, the words around the hit, the headings it is under. */
export function searchResult(hit: Hit): HTMLLIElement {
	const item = makeElement('li');
	item.append(makeElement('a', { href: hit.href, textContent: hit.title }));
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
		more.append(...hit.sections.map(({ href, title }) => makeElement('a', { href, textContent: title })));
	}
	return item;
}
