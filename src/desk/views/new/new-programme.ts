import { programmeNameFault } from '../../../office/new/programme-files.ts';
import * as words from '../../text/new.ts';
import { h, newElementId } from '../parts/element.ts';

/** How another programme is begun, by the way to the files. */
export interface Beginning {
	readonly way: keyof typeof words.programmeHints;
	/**
	 * Makes its files and opens it, or gives it to its author.
	 * @param name of its folder; without meaning where the browser asks for the folder
	 * @returns what is left to be done, in words
	 * @throws in Chinese where it cannot be
	 */
	begin(name: string): Promise<string>;
}

/** Asks for the folder of another programme and says what will be in it. */
export function programmeForm(beginning: Beginning): {
	element: HTMLElement;
	label: string;
	begin(): Promise<void>;
} {
	const name = h('input', { id: newElementId(), type: 'text', spellcheck: 'false', autocomplete: 'off' });
	const asksName = beginning.way !== 'folder';
	const said = h('p', { class: 'said', role: 'status' });
	const fault = h('p', { class: 'fault', role: 'alert' });
	const begin = async (): Promise<void> => {
		const wanted = name.value.normalize('NFC').trim();
		const why = asksName ? programmeNameFault(wanted) : undefined;
		fault.textContent = why ?? '';
		if (why !== undefined) {
			name.focus();
			return;
		}
		said.textContent = words.beginning;
		try {
			said.textContent = await beginning.begin(wanted);
		} catch (error) {
			said.textContent = '';
			fault.textContent = words.notBegun(error instanceof Error ? error.message : String(error));
		}
	};
	return {
		element: h(
			'div',
			{},
			h('p', {}, words.programmeHints[beginning.way]),
			h('p', {}, words.programmePublish),
			asksName && h('label', { for: name.id }, words.programmeFolder),
			asksName && name,
			fault,
			said,
		),
		label: { server: words.begin, folder: words.chooseEmpty, zip: words.downloadProgramme }[beginning.way],
		begin,
	};
}
