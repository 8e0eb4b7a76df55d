/** What the answer sheet shows of a question. */
export interface SheetEntry {
	id: string;
	label: string;
	/** In a word, beneath the number. */
	state: string;
	/** For the shape: `done`, `open`, or an outcome. */
	mark: string;
	isFlagged: boolean;
}

/** Fills the answer sheet: a link a question. Links that are there stay, so that the focus is not lost. */
export function showSheet(list: HTMLElement, entries: readonly SheetEntry[]): void {
	while (list.children.length > entries.length) list.lastElementChild!.remove();
	entries.forEach(({ id, label, state, mark, isFlagged }, at) => {
		const item = list.children[at] ?? list.appendChild(newItem());
		const link = item.querySelector('a')!;
		link.setAttribute('href', `#q-${id}`);
		link.ariaLabel = label;
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
