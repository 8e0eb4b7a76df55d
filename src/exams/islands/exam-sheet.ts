import type { SheetPlace } from '../core/sheet.ts';
import * as words from '../text/exam-script.ts';

/** Fills the answer sheet: a link a question. Links that are there stay, so that the focus is not lost. */
export function showSheet(list: HTMLElement, places: readonly SheetPlace[]): void {
	while (list.children.length > places.length) list.lastElementChild!.remove();
	places.forEach(({ id, mark, isFlagged }, at) => {
		const item = list.children[at] ?? list.appendChild(newItem());
		const link = item.querySelector('a')!;
		const state = words.marks[mark];
		link.setAttribute('href', `#q-${id}`);
		link.setAttribute('aria-label', words.sheetLabel(at + 1, state, isFlagged));
		link.dataset['mark'] = mark;
		link.toggleAttribute('data-flagged', isFlagged);
		link.children[0]!.textContent = String(at + 1);
		link.children[1]!.textContent = `${isFlagged ? '⚑ ' : ''}${state}`;
	});
}

function newItem(): HTMLElement {
	const item = document.createElement('li');
	const link = document.createElement('a');
	link.append(document.createElement('strong'), document.createElement('span'));
	item.append(link);
	return item;
}
