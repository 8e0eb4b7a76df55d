import { matching } from '../../forms/referable.ts';
import * as words from '../../text/views.ts';
import { button, h, newElementId } from './element.ts';

export interface Choosable {
	value?: string;
	id?: string;
	label: string;
	note: string;
}

const MOST = 40;

/** A field in which something is found by its name, with the list of what is found under it. */
export function searchList<T extends Choosable>(
	label: string,
	all: () => readonly T[],
	choose: (one: T) => void,
	{ isShownEmpty = false }: { isShownEmpty?: boolean } = {},
): { element: HTMLElement; input: HTMLInputElement } {
	const listId = newElementId();
	const list = h('ul', { class: 'found', id: listId, role: 'listbox', 'aria-label': label });
	const input = h('input', {
		type: 'search',
		class: 'search',
		role: 'combobox',
		'aria-label': label,
		placeholder: label,
		'aria-expanded': 'false',
		'aria-controls': listId,
		'aria-autocomplete': 'list',
		autocomplete: 'off',
	});
	let at = -1;
	let found: T[] = [];
	const mark = (): void => {
		[...list.children].forEach((row, index) => row.setAttribute('aria-selected', String(index === at)));
		const row = list.children[at];
		if (row) {
			input.setAttribute('aria-activedescendant', row.id);
			row.scrollIntoView({ block: 'nearest' });
		} else input.removeAttribute('aria-activedescendant');
	};
	const show = (): void => {
		at = -1;
		found = input.value.trim() === '' && !isShownEmpty ? [] : matching(all(), input.value, MOST);
		list.replaceChildren(
			...found.map((one) =>
				h(
					'li',
					{
						role: 'option',
						id: newElementId(),
						'aria-selected': 'false',
						on: {
							pointerdown: (event) => event.preventDefault(),
							click: () => take(one),
						},
					},
					h('span', {}, one.label),
					' ',
					h('small', {}, one.note),
				),
			),
		);
		if (found.length === 0 && input.value.trim() !== '')
			list.append(h('li', { class: 'none', role: 'presentation' }, words.nothingFound));
		input.setAttribute('aria-expanded', String(found.length > 0));
		// What is found under a field at the foot of the window stands below its edge.
		if (input.value !== '') list.scrollIntoView({ block: 'nearest' });
	};
	const take = (one: T): void => {
		input.value = '';
		show();
		if (!isShownEmpty) list.replaceChildren();
		choose(one);
	};
	input.addEventListener('input', show);
	input.addEventListener('focus', show);
	input.addEventListener('blur', () => {
		if (!isShownEmpty) list.replaceChildren();
		input.setAttribute('aria-expanded', 'false');
	});
	input.addEventListener('keydown', (event) => {
		if (event.isComposing) return;
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			const step = event.key === 'ArrowDown' ? 1 : -1;
			if (found.length > 0) at = (at + step + found.length) % found.length;
			mark();
		} else if (event.key === 'Enter') {
			event.preventDefault();
			const one = found[Math.max(at, 0)];
			if (one) take(one);
		} else if (event.key === 'Escape' && input.value !== '') {
			event.preventDefault();
			event.stopPropagation();
			input.value = '';
			show();
		}
	});
	return { element: h('div', { class: 'search-list' }, input, list), input };
}

/** A window of its own with something in it and a way out; resolves when it is closed. */
export function openDialog(
	title: string,
	made: (close: (answer: string) => void) => readonly (Node | string | false)[],
): Promise<string> {
	const titleId = newElementId();
	const dialog = h('dialog', { class: 'dialog desk-dialog', 'aria-labelledby': titleId });
	const close = (answer: string): void => dialog.close(answer);
	const content = made(close).filter((part) => part !== false);
	const head = h('h2', { id: titleId, tabindex: '-1' }, title);
	dialog.append(head, ...content);
	document.body.append(dialog);
	dialog.showModal();
	// Where nothing is to be typed it begins at its top, however long it is.
	(dialog.querySelector<HTMLElement>('input, textarea') ?? head).focus();
	return new Promise((resolve) =>
		dialog.addEventListener(
			'close',
			() => {
				dialog.remove();
				resolve(dialog.returnValue);
			},
			{ once: true },
		),
	);
}

/** Asks for one of the things that there are; undefined where none was chosen. */
export async function choose<T extends Choosable>(title: string, all: readonly T[]): Promise<T | undefined> {
	let chosen: T | undefined;
	await openDialog(title, (close) => {
		const { element } = searchList(
			title,
			() => all,
			(one) => {
				chosen = one;
				close('chosen');
			},
			{ isShownEmpty: true },
		);
		return [
			element,
			h(
				'p',
				{ class: 'actions' },
				button(words.cancel, () => close('')),
			),
		];
	});
	return chosen;
}

/** Asks before something is done that is not easily undone. */
export const confirmed = async (
	title: string,
	parts: readonly (Node | string)[],
	yes: string,
): Promise<boolean> =>
	(await openDialog(title, (close) => [
		...parts.map((part) => (typeof part === 'string' ? h('p', {}, part) : part)),
		h(
			'p',
			{ class: 'actions' },
			button(yes, () => close('yes'), { class: 'primary' }),
			button(words.cancel, () => close('')),
		),
	])) === 'yes';
