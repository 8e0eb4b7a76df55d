/** Fills the list under a root with texts or elements; never with markup. */
export function fillList(root: HTMLElement, entries: readonly (string | HTMLElement)[]): void {
	root.querySelector('ul')!.replaceChildren(
		...entries.map((entry) => {
			const item = document.createElement('li');
			item.append(entry);
			return item;
		}),
	);
}
