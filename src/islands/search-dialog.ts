import { wireSearchBox } from '../search/search-box.ts';
import { siteRoot } from '../store/site-root.ts';
import { search as words } from '../text/search.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search dialog, made on first use. */
export function openSearchDialog(): void {
	dialog ??= make();
	if (!dialog.open) dialog.showModal();
	dialog.querySelector('input')!.select();
}

function make(): HTMLDialogElement {
	const box = document.createElement('dialog');
	box.className = 'search-dialog';
	box.setAttribute('aria-label', words.label);
	const form = document.createElement('form');
	form.action = new URL('search/', siteRoot()).href;
	const input = document.createElement('input');
	Object.assign(input, {
		type: 'search',
		name: 'q',
		placeholder: words.placeholder,
		autocomplete: 'off',
		maxLength: 200,
	});
	input.setAttribute('aria-label', words.label);
	const close = document.createElement('button');
	Object.assign(close, { type: 'button', className: 'button quiet', textContent: words.close });
	close.addEventListener('click', () => box.close());
	form.append(input, close);
	const output = document.createElement('div');
	box.append(form, output);
	box.addEventListener('click', (event) => {
		if (event.target === box) box.close();
	});
	document.body.append(box);
	wireSearchBox(input, output, { limit: 8 });
	return box;
}
