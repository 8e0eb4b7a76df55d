import { siteRoot } from '../store/site-root.ts';
import { search as words } from '../text/search.ts';
import { makeElement } from './make-element.ts';
import { SearchPanel } from './search-panel.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search dialog, made on first use. */
export function openSearchDialog(): void {
	dialog ??= make();
	if (!dialog.open) dialog.showModal();
	dialog.querySelector('input')!.select();
}

function make(): HTMLDialogElement {
	const box = makeElement('dialog', { className: 'search-dialog' }, { 'aria-label': words.label });
	const form = box.appendChild(makeElement('form', { action: new URL('search/', siteRoot()).href }));
	const input = makeElement(
		'input',
		{ type: 'search', name: 'q', placeholder: words.placeholder, autocomplete: 'off', maxLength: 200 },
		{ 'aria-label': words.label, enterkeyhint: 'search' },
	);
	const close = makeElement('button', {
		type: 'button',
		className: 'button quiet',
		textContent: words.close,
	});
	close.addEventListener('click', () => box.close());
	form.append(input, close);
	const output = box.appendChild(makeElement('div', { className: 'search-output' }));
	box.addEventListener('click', (event) => {
		if (event.target === box) box.close();
	});
	document.body.append(box);
	const all = makeElement('a', { className: 'search-all', textContent: words.allOnPage, href: form.action });
	new SearchPanel(input, output, {
		onQuery: (query) => {
			const url = new URL(form.action);
			if (query) url.searchParams.set('q', query);
			all.href = url.href;
		},
	});
	output.append(all);
	return box;
}
