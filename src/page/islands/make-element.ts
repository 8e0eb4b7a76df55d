/** An element with properties; `role` and `aria-*` go in as attributes. */
export function makeElement<K extends keyof HTMLElementTagNameMap>(
	name: K,
	properties: Partial<HTMLElementTagNameMap[K]> = {},
	attributes: Record<string, string> = {},
): HTMLElementTagNameMap[K] {
	const element = Object.assign(document.createElement(name), properties);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	return element;
}
