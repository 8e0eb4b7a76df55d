import { readRows } from '../../../office/import/read-rows.ts';
import * as words from '../../text/bring.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { busyButton, button, h, newElementId } from '../parts/element.ts';
import { batchOf, mendedRows } from './held-batch.ts';
import type { HeldBatch } from './held-batch.ts';
import { importBatch } from './import-batch.ts';
import { downloadEmptySheet } from './import-left-out.ts';
import { nextTarget } from './import-target.ts';
import { importWord, isWord } from './import-word.ts';
import type { View } from '../view.ts';
import type { Workbench } from '../workbench.ts';

/**
 * Takes a sheet, a text, XML or a Word file and leads to the questions or the page that it makes.
 * @param held the batch that was here last; it is there again, and gives way to another one only where that is wanted
 */
export function importView(
	bench: Workbench,
	drafts: Drafts,
	go: (hash: string) => void,
	held: HeldBatch,
	dropped: readonly File[] = [],
): View {
	const said = h('p', { class: 'said', role: 'status' });
	const place = h('div', { class: 'batch' });
	/** False where the batch that is here stays. */
	const take = (name: string, bytes: Uint8Array): boolean => {
		said.textContent = '';
		try {
			const next = isWord(bytes)
				? importWord(bench, drafts, go, name, bytes)
				: batchOf(name, readRows(bytes, name));
			if (!(next instanceof HTMLElement) && next.rows.length === 0) throw new Error(words.noQuestions);
			const mended = mendedRows(held);
			if (mended > 0 && !confirm(words.replaceMended(held.batch!.name, mended))) return false;
			held.target = held.batch?.target ?? held.target;
			if (next instanceof HTMLElement) {
				held.batch = undefined;
				place.replaceChildren(next);
			} else {
				next.target = nextTarget(held.target, next.target.title, (file) => bench.textOf(file));
				held.batch = next;
				place.replaceChildren(importBatch(bench, drafts, next, said));
			}
		} catch (error) {
			said.textContent = words.refused(name, error instanceof Error ? error.message : String(error));
			if (mendedRows(held) > 0) return true;
			held.target = held.batch?.target ?? held.target;
			held.batch = undefined;
			place.replaceChildren();
		}
		return true;
	};
	const waiting = h('p', { class: 'actions' });
	/** One after the other: the first is read, the others wait until they are asked for. */
	const takeFiles = async (files: readonly File[]): Promise<void> => {
		const [file, ...others] = files;
		if (!file) return;
		const before = (held.waiting ?? []).filter((one) => !files.includes(one));
		const bytes = await file.arrayBuffer().catch(() => undefined);
		if (!bytes) said.textContent = words.unreadable(file.name);
		const isTaken = bytes === undefined || take(file.name, new Uint8Array(bytes));
		held.waiting = [...(isTaken ? [] : [file]), ...before, ...others];
		showWaiting();
	};
	const showWaiting = (): void =>
		waiting.replaceChildren(
			...(held.waiting ?? []).map((file) => button(words.takeNext(file.name), () => void takeFiles([file]))),
		);
	const picker = h('input', {
		type: 'file',
		multiple: true,
		id: newElementId(),
		// Files of older programs can be chosen, too, to be told what to do with them.
		accept: '.xlsx,.csv,.tsv,.txt,.gift,.xml,.docx,.yaml,.zip,.xls,.doc,.et,.wps',
		on: {
			change: () => {
				void takeFiles([...(picker.files ?? [])]);
				picker.value = '';
			},
		},
	});
	const pasted = h('textarea', {
		id: newElementId(),
		rows: '6',
		value: held.pasted ?? '',
		on: { input: () => void (held.pasted = pasted.value) },
	});
	const drop = h(
		'div',
		{
			class: 'drop',
			on: {
				dragover: (event) => event.preventDefault(),
				drop: (event) => {
					event.preventDefault();
					event.stopPropagation();
					void takeFiles([...(event.dataTransfer?.files ?? [])]);
				},
			},
		},
		h('label', { for: picker.id }, words.dropHere),
		picker,
		h('p', { class: 'hint' }, words.kinds),
		busyButton(words.emptySheet, downloadEmptySheet, 'quiet'),
	);
	const element = h(
		'section',
		{ class: 'import' },
		h('h1', {}, words.title),
		drop,
		h(
			'details',
			{ open: Boolean(held.pasted) },
			h('summary', {}, words.paste),
			h('label', { for: pasted.id, class: 'hidden-label' }, words.paste),
			pasted,
			button(words.readPasted, () => take(words.pastedName, new TextEncoder().encode(pasted.value))),
		),
		waiting,
		said,
		place,
	);
	showWaiting();
	if (held.batch && held.batch.rows.length > 0) place.append(importBatch(bench, drafts, held.batch, said));
	void takeFiles(dropped);
	return { element };
}
