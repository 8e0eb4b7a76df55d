import * as words from '../text/search-script.ts';
import { makeElement } from '../../page/islands/make-element.ts';
import { keepLeftOff } from './left-off.ts';
import { SearchPanel } from './search-panel.ts';

let filled = false;

/** Makes the header's dialog search, from its first use on. */
export function fillSearchDialog(dialog: HTMLDialogElement): void {
	if (filled) return;
	filled = true;
	const form = dialog.querySelector('form')!;
	form.querySelector('button')!.addEventListener('click', () => dialog.close());
	dialog.addEventListener('click', (event) => {
		if (event.target === dialog) dialog.close();
	});
	const output = dialog.querySelector<HTMLElement>('.search-output')!;
	const all = makeElement('a', { className: 'search-all', textContent: words.allOnPage, href: form.action });
	const panel = new SearchPanel(form.querySelector('input')!, output, 'inDialog', {
		onQuery: (query) => {
			const url = new URL(form.action);
			if (query) url.searchParams.set('q', query);
			all.href = url.href;
		},
	});
	output.append(all);
	dialog.addEventListener('close', () => keepLeftOff('inDialog'));
	if (!panel.restore()) void panel.run();
}
