import { readRows } from '../../office/import/read-rows.ts';
import * as words from '../text/bring.ts';
import type { Drafts } from './drafts.ts';
import { button, h, newElementId } from './element.ts';
import { importBatch } from './import-batch.ts';
import { importWord, isWord } from './import-word.ts';
import type { View } from './view.ts';
import type { Workbench } from './workbench.ts';

/** Takes a sheet, a text, XML or a Word file and leads to the questions or the page that it makes. */
export function importView(
	bench: Workbench,
	drafts: Drafts,
	go: (hash: string) => void,
	dropped?: File,
): View {
	const said = h('p', { class: 'said', role: 'status' });
	const place = h('div', { class: 'batch' });
	const take = async (name: string, bytes: Uint8Array): Promise<void> => {
		said.textContent = '';
		try {
			if (isWord(bytes)) place.replaceChildren(importWord(bench, drafts, go, name, bytes));
			else place.replaceChildren(importBatch(bench, name, readRows(bytes, name), said));
		} catch (error) {
			said.textContent = error instanceof Error ? error.message : String(error);
			place.replaceChildren();
		}
		await Promise.resolve();
	};
	const takeFile = async (file: File): Promise<void> =>
		take(file.name, new Uint8Array(await file.arrayBuffer()));
	const picker = h('input', {
		type: 'file',
		id: newElementId(),
		accept: '.xlsx,.csv,.tsv,.txt,.gift,.xml,.docx',
		on: {
			change: () => {
				const [file] = picker.files ?? [];
				if (file) void takeFile(file);
				picker.value = '';
			},
		},
	});
	const pasted = h('textarea', { id: newElementId(), rows: '6' });
	const drop = h(
		'div',
		{
			class: 'drop',
			on: {
				dragover: (event) => event.preventDefault(),
				drop: (event) => {
					event.preventDefault();
					event.stopPropagation();
					const [file] = event.dataTransfer?.files ?? [];
					if (file) void takeFile(file);
				},
			},
		},
		h('label', { for: picker.id }, words.dropHere),
		picker,
		h('p', { class: 'hint' }, words.kinds),
	);
	const element = h(
		'section',
		{ class: 'import' },
		h('h1', {}, words.title),
		drop,
		h(
			'details',
			{},
			h('summary', {}, words.paste),
			h('label', { for: pasted.id, class: 'hidden-label' }, words.paste),
			pasted,
			button(words.readPasted, () => void take(words.pastedName, new TextEncoder().encode(pasted.value))),
		),
		said,
		place,
	);
	if (dropped) void takeFile(dropped);
	return { element };
}
