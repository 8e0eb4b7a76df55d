/** An element with its attributes and what stands in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Readonly<Record<string, string>> = {},
	...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
	element.append(...inside);
	return element;
}

/** A button that does something, and only once at a time. */
export function makeButton(words: string, act: () => unknown): HTMLButtonElement {
	const button = make('button', { type: 'button' }, words);
	button.addEventListener('click', () => {
		button.disabled = true;
		void Promise.resolve(act()).finally(() => (button.disabled = false));
	});
	return button;
}
