import type { Sitting } from '../core/sitting.ts';
import * as words from '../text/exam-script.ts';
import { fetchQuestions } from '../../questions/islands/question-elements.ts';
import type { QuestionIndex } from '../../questions/islands/question-source.ts';
import { keyEntry } from '../../questions/islands/key-entry.ts';
import { QuestionView } from '../../questions/islands/question-view.ts';

// Scored where it is laid out: the page of an exam that nobody sits carries neither.
export { attemptsOf, outcomesOf } from '../core/hand-in.ts';

/** The questions on the page, by the ids that the sitting knows them by. */
export type Paper = ReadonlyMap<string, QuestionView>;

/** The elements of the sitting's questions, by the sitting's ids; those that were taken off the site are left out. */
export async function fetchPaper(
	{ parts }: Pick<Sitting, 'parts'>,
	{ questions, aliases }: QuestionIndex,
): Promise<Map<string, HTMLElement>> {
	const wanted = parts
		.flatMap(({ questions: own }) => own)
		.map(({ id }) => ({ id, question: questions.get(aliases[id] ?? id) }));
	const found = await fetchQuestions(wanted.flatMap(({ question }) => question ?? []));
	return new Map(
		wanted.flatMap(({ id, question }) => {
			const element = question && found.get(question.id);
			return element ? [[id, element] as const] : [];
		}),
	);
}

/** Puts the paper into a place of the page, section by section, and the key behind it for paper. */
export function showPaper(
	place: HTMLElement,
	key: HTMLElement,
	{ parts }: Sitting,
	elements: ReadonlyMap<string, HTMLElement>,
): Paper {
	const views = new Map<string, QuestionView>();
	let number = 0;
	place.replaceChildren(
		...parts.flatMap(({ title, points, questions }) => [
			text('h3', words.partTitle(title, questions.length, points)),
			...questions.map(({ id }) => {
				number += 1;
				const element = elements.get(id);
				if (!element) {
					const gone = text('p', `${number}. ${words.removed}`, 'note');
					gone.id = `q-${id}`;
					gone.tabIndex = -1;
					return gone;
				}
				element.querySelector('.number')!.textContent = `${number}.`;
				// Under the id that the sitting knows: links of the answer sheet lead there.
				element.id = `q-${id}`;
				views.set(id, new QuestionView(element));
				return element;
			}),
		]),
	);
	key.querySelector('ol')!.replaceChildren(
		...parts
			.flatMap(({ questions }) => questions)
			.map(({ id }) => {
				const element = elements.get(id);
				return element ? keyEntry(element) : text('li', words.removed);
			}),
	);
	return views;
}

function text(tag: string, words: string, className = ''): HTMLElement {
	const element = document.createElement(tag);
	element.textContent = words;
	element.className = className;
	return element;
}
