import type { Practice } from '../core/practice.ts';
import * as words from '../text/quiz-script.ts';

/** Fills the summary of a bank: what came out, which went wrong, where to read again. */
export function fillSummary(
	root: HTMLElement,
	{ total, answered, right, missed, sections }: Practice,
	elements: readonly HTMLElement[],
	show: (id: string) => void,
): void {
	const summary = root.querySelector<HTMLElement>('.summary')!;
	const place = (name: string): HTMLElement => summary.querySelector(`[data-${name}]`)!;
	summary.hidden = answered === 0 && root.hasAttribute('data-all');
	place('score').textContent = answered ? words.score(right, answered, total) : words.noneYet;
	const wrong = elements.filter(({ dataset }) => missed.includes(dataset['question']!));
	place('wrong-part').hidden = wrong.length === 0;
	place('wrong').replaceChildren(
		...wrong.map((element) => {
			const stem = element.querySelector('.stem')!.textContent.replace(/\s+/g, ' ').trim();
			const button = link(`#${element.id}`, stem);
			button.addEventListener('click', () => show(element.dataset['question']!));
			return row(button);
		}),
	);
	place('sections-part').hidden = sections.length === 0;
	place('sections').replaceChildren(
		...sections.map((section) => {
			const href = elements.find(({ dataset }) => dataset['section'] === section.section)?.dataset[
				'sectionHref'
			];
			return row(
				href ? link(href, section.section) : section.section,
				' ',
				words.sectionResult(section.right, section.answered),
			);
		}),
	);
}

function link(href: string, text: string): HTMLAnchorElement {
	const made = document.createElement('a');
	made.setAttribute('href', href);
	made.textContent = text;
	return made;
}

function row(...parts: (Node | string)[]): HTMLElement {
	const made = document.createElement('li');
	made.append(...parts);
	return made;
}
