import type { ShownAnswer } from '../find/shown/answer.ts';
import type { Group } from '../find/ranking/groups.ts';
import { siteRoot } from '../../page/store/site-root.ts';
import { makeElement } from '../../page/islands/make-element.ts';
import * as words from '../text/search-script.ts';
import { factsOf } from './result-facts.ts';

/** So many ways to parts of a page are shown. */
const WAYS = 6;

/** The address of a place, with what the page opened is to mark. */
function hrefOf(place: string, marked: string): string {
	const url = new URL(place, siteRoot());
	if (marked) url.searchParams.set('highlight', marked);
	return url.href;
}

/**
 * A result as readers see it: where it leads, what it is, its date or who answers for it, the sentence that holds what
 * was asked for; ways to what bears its name, to other parts of its page and to the headings it is under.
 */
export function searchResult({ first: hit, alike, parts }: Group, today: string): HTMLLIElement {
	const item = makeElement('li');
	item.append(makeElement('a', { href: hrefOf(hit.place, hit.marked), textContent: hit.title }));
	const about = item.appendChild(makeElement('span', { className: 'about' }));
	const kind = hit.facts['statement'] ? words.statement : hit.kind;
	if (kind) about.append(makeElement('span', { className: 'tag', textContent: kind }));
	if (hit.within && hit.within !== hit.kind) about.append(` ${hit.within}`);
	const facts = factsOf(hit.facts, today);
	if (facts) item.append(makeElement('p', { className: 'facts', textContent: facts }));
	if (hit.excerpt.length > 0) {
		const text = item.appendChild(makeElement('p'));
		for (const part of hit.excerpt) {
			text.append(part.hit ? makeElement('mark', { textContent: part.text }) : part.text);
		}
	}
	const others = [...parts, ...hit.sections].filter(
		({ place }, at, all) => all.findIndex((one) => one.place === place) === at,
	);
	const ways = [...alike.map(({ place, kind }) => ({ place, title: kind })), ...others.slice(0, WAYS)];
	if (ways.length > 0) {
		const more = item.appendChild(makeElement('p', { className: 'sections' }));
		more.append(
			...ways.map(({ place, title }) =>
				makeElement('a', { href: hrefOf(place, hit.marked), textContent: title }),
			),
		);
		if (others.length > WAYS) more.append(words.moreParts(others.length - WAYS));
	}
	return item;
}

/** The card above the results: what a field of the content answers, and where it is taken from. */
export function answerCard({ field, text, hit }: ShownAnswer, today: string): HTMLElement {
	const card = makeElement(
		'section',
		{ className: 'note search-answer' },
		{ 'aria-label': words.fields[field] },
	);
	const said = field === 'when' ? factsOf(hit.facts, today) : text;
	const source = makeElement('p');
	source.append(words.source, makeElement('a', { href: hrefOf(hit.place, ''), textContent: hit.title }));
	card.append(makeElement('p', { textContent: `${words.fields[field]}：${said}` }), source);
	return card;
}
