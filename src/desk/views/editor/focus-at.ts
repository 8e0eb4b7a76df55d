const CONTROLS = 'textarea, input:not([hidden]), select, button, summary';

/**
 * Puts the focus into the field of a place, or into the innermost one around it, and unfolds what it stands in.
 * @param place empty for the form itself
 * @param isNew of something new it goes to the first field that is still to be filled in
 */
export function focusAt(form: HTMLElement, place: string, isNew = false): void {
	const element = elementAt(form, place);
	if (!element) return;
	for (let around: HTMLElement | null = element; around; around = around.parentElement) {
		if (around instanceof HTMLDetailsElement) around.open = true;
	}
	const isFolded = element.matches('details');
	const open =
		element.querySelector('.must')?.closest<HTMLElement>('.field') ?? element.querySelector('.field');
	const control =
		isNew && open
			? open.querySelector<HTMLElement>(CONTROLS)
			: isFolded
				? element.querySelector<HTMLElement>('summary')
				: element.querySelector<HTMLElement>(CONTROLS);
	control?.focus({ preventScroll: true });
	if (element !== form) element.scrollIntoView({ block: isFolded ? 'start' : 'nearest' });
	if (isNew) control?.scrollIntoView({ block: 'nearest' });
}

function elementAt(form: HTMLElement, place: string): HTMLElement | null {
	if (place === '') return form;
	let element: HTMLElement | null = null;
	for (let key = place; element === null && key !== ''; key = key.replace(/\.?[^.]*$/, '')) {
		element = form.querySelector<HTMLElement>(`[data-at="${CSS.escape(key)}"]`);
	}
	return element;
}

/** Where the focus is in a form that is drawn again: puts it back, with what is marked; undefined where it is elsewhere. */
export function keptFocus(form: HTMLElement): (() => void) | undefined {
	const active = document.activeElement;
	const field = active?.closest<HTMLElement>('[data-at]');
	if (!field || !form.contains(active)) return undefined;
	const place = field.dataset['at']!;
	const at = [...field.querySelectorAll(CONTROLS)].indexOf(active!);
	const isText = active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement;
	const marked = isText ? ([active.selectionStart, active.selectionEnd] as const) : undefined;
	const { scrollTop } = active!;
	return () => {
		focusAt(form, place);
		const again = form
			.querySelector(`[data-at="${CSS.escape(place)}"]`)
			?.querySelectorAll<HTMLElement>(CONTROLS)[at];
		if (again?.tagName !== active!.tagName) return;
		again.focus({ preventScroll: true });
		if (
			typeof marked?.[0] === 'number' &&
			(again instanceof HTMLTextAreaElement || again instanceof HTMLInputElement)
		)
			again.setSelectionRange(...marked);
		again.scrollTop = scrollTop;
	};
}
