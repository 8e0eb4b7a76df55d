/** Puts the focus into the field of a place, or into the innermost one around it, and unfolds what it stands in. */
export function focusAt(form: HTMLElement, place: string): void {
	let element: HTMLElement | null = null;
	for (let key = place; element === null && key !== ''; key = key.replace(/\.?[^.]*$/, '')) {
		element = form.querySelector<HTMLElement>(`[data-at="${CSS.escape(key)}"]`);
	}
	if (!element) return;
	for (let around: HTMLElement | null = element; around; around = around.parentElement) {
		if (around instanceof HTMLDetailsElement) around.open = true;
	}
	const control = element.matches('details')
		? element.querySelector<HTMLElement>('summary')
		: element.querySelector<HTMLElement>('textarea, input:not([hidden]), select, button, summary');
	control?.focus({ preventScroll: true });
	element.scrollIntoView({ block: element.matches('details') ? 'start' : 'nearest' });
}
