import '../../questions/islands/question.ts';
import '../../questions/islands/quiz.ts';
import { putBack, takenOut } from '../core/mistakes.ts';
import { keyEntry } from '../../questions/islands/key-entry.ts';
import { answers } from '../../questions/store/answers.ts';
import * as words from '../text/review-script.ts';

/** Questions of several banks, to be done one after another. */
export interface Run {
	title: string;
	/** In the order of the run; `data-fresh` marks those to be answered anew. */
	elements: readonly HTMLElement[];
	/** Ids of those that are in the mistake book. */
	mistakes: ReadonlySet<string>;
}

/** Where a run stands in the history, so that the way back leads to what it was chosen from. */
const RUN = '#run';
const isOfRun = (hash: string): boolean => hash === RUN || hash === '#all' || hash.startsWith('#q');

/** Puts a run in the place of what it was chosen from; `end` is told when the reader is done with it. */
export function openRun(root: HTMLElement, { title, elements, mistakes }: Run, end: () => void): void {
	const stage = root.querySelector<HTMLElement>('[data-stage]')!;
	const place = stage.querySelector('[data-place]')!;
	const pattern = root.querySelector<HTMLTemplateElement>('[data-run-pattern]')!;
	const made = pattern.content.cloneNode(true) as DocumentFragment;
	const quiz = made.querySelector<HTMLElement>('study-quiz')!;
	elements.forEach((element, at) => {
		element.querySelector('.number')!.textContent = `${at + 1}.`;
		if (mistakes.has(element.dataset['question']!)) addTakeOut(quiz, element);
	});
	quiz.querySelector('.summary')!.before(...elements);
	made.querySelector('[data-key] ol')!.replaceChildren(...elements.map(keyEntry));
	stage.querySelector('h2')!.textContent = title;
	root.setAttribute('data-running', '');
	stage.hidden = false;
	place.replaceChildren(made);
	history.pushState(null, '', RUN);
	const close = (): void => {
		removeEventListener('popstate', look);
		root.removeAttribute('data-running');
		stage.hidden = true;
		place.replaceChildren();
		end();
	};
	const look = (): void => void (isOfRun(location.hash) || close());
	addEventListener('popstate', look);
	for (const button of quiz.querySelectorAll('[data-end]'))
		button.addEventListener('click', () => {
			history.replaceState(null, '', location.pathname + location.search);
			close();
		});
	quiz.querySelector<HTMLElement>('[data-current]')?.focus({ preventScroll: true });
	stage.scrollIntoView();
}

/** Out of the mistake book and back, once the question is answered. */
function addTakeOut(quiz: HTMLElement, element: HTMLElement): void {
	const id = element.dataset['question']!;
	const button = document.createElement('button');
	Object.assign(button, { type: 'button', className: 'take-out', textContent: words.takeOut });
	let isOut = false;
	button.addEventListener('click', () => {
		isOut = !isOut;
		// One that was erased meanwhile stays erased.
		answers().put(id, (kept) => kept && (isOut ? takenOut(kept) : putBack(kept)));
		button.textContent = isOut ? words.putBack : words.takeOut;
		quiz.querySelector('.state [role=status]')!.textContent = isOut ? words.takenOut : words.backIn;
		// What was answered is shown anew, folded.
		element.querySelector('details')!.open = true;
	});
	element.querySelector('.onward')!.append(button);
}
