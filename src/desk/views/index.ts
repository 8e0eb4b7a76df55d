import { describeProblem } from '../../authoring/problem.ts';
import type { Desk } from '../desk.ts';

/** Puts the views of the desk into an element; what is given back takes them out again. */
export function mountViews(desk: Desk, element: HTMLElement): () => void {
	const list = document.createElement('ul');
	const show = (): void => {
		list.replaceChildren(
			...desk.problems.map((problem) => {
				const row = document.createElement('li');
				row.textContent = describeProblem(problem);
				return row;
			}),
		);
	};
	show();
	element.replaceChildren(list);
	const end = desk.subscribe(show);
	return () => {
		end();
		list.remove();
	};
}
