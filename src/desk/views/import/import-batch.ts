import { referableName, referables } from '../../forms/referable.ts';
import * as words from '../../text/bring.ts';
import { notSaved } from '../../text/views.ts';
import { searchList } from '../parts/chooser.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { button, h, newElementId } from '../parts/element.ts';
import type { Batch } from './held-batch.ts';
import { importChecked } from './import-checked.ts';
import type { CheckedImport } from './import-checked.ts';
import { downloadLeftOut } from './import-left-out.ts';
import { importTable } from './import-table.ts';
import { saveImport } from './save-import.ts';
import { importTarget } from './import-target.ts';
import { sourceByHand } from '../form/source-by-hand.ts';
import { toFile } from '../address.ts';
import type { Workbench } from '../workbench.ts';

/** A file's rows on their way into a bank: what becomes of each, mended in place, and saved. */
export function importBatch(bench: Workbench, drafts: Drafts, batch: Batch, said: HTMLElement): HTMLElement {
	const library = bench.library();
	const { name, rows, dropped, notes } = batch;
	let result: CheckedImport = { taken: [], leftOut: [], text: undefined, file: '', base: undefined };
	let turn = 0;

	const target = importTarget(bench, library, drafts, batch.target, () => void run());
	const chosen = h(
		'p',
		{ class: 'chosen', role: 'status' },
		batch.source !== undefined && referableName(library, 'sources', batch.source),
	);
	const takeSource = (source: string): void => {
		batch.source = source;
		chosen.textContent = referableName(library, 'sources', source);
		void run();
	};
	const { element: sourceSearch } = searchList(
		words.source,
		() => referables(library, 'sources'),
		({ value }) => takeSource(value),
	);
	const explanation = h('textarea', {
		id: newElementId(),
		rows: '2',
		value: batch.explanation,
		on: {
			input: () => void (batch.explanation = explanation.value),
			change: () => void run(),
		},
	});
	// Who brought an explanation for every question is not asked for one.
	const isExplained = [...batch.asked.values()].every((parts) => !parts.includes('explanation'));
	const count = h('h2', { 'aria-live': 'polite' });
	const table = importTable(batch, () => void run());
	const leftHint = h('p', { class: 'hint' }, words.leftHint);
	const save = button('', () => void write(), { class: 'primary' });
	const nameSave = (): void => void (save.textContent = words.save(result.taken.length, target.name()));
	const sheet = button(words.leftSheet, () => void downloadLeftOut(result.leftOut, name));

	/** Every row once more, as the bank is now. */
	const looked = (): Promise<CheckedImport | undefined> => {
		const own = (turn += 1);
		const kept = rows.filter((row) => !dropped.has(row));
		return importChecked(bench, kept, target, batch, () => own === turn);
	};

	async function run(): Promise<void> {
		try {
			const checked = await looked();
			if (!checked) return;
			result = checked;
		} catch (error) {
			said.textContent = error instanceof Error ? error.message : String(error);
			nameSave();
			return;
		}
		draw();
	}

	function draw(): void {
		count.textContent = words.rows(result.taken.length, result.leftOut.length);
		nameSave();
		save.disabled = result.text === undefined || target.fault() !== undefined;
		sheet.hidden = result.leftOut.length === 0;
		leftHint.hidden = result.leftOut.length === 0;
		table.show(result);
	}

	async function write(): Promise<void> {
		if (result.text === undefined) return;
		save.disabled = true;
		try {
			const became = await saveImport(bench, result, looked);
			if (!became) {
				said.textContent = words.stopped;
				return;
			}
			result = became.checked;
			if (became.kind === 'changed') {
				said.textContent = words.stopped;
				draw();
				return;
			}
			target.written();
			const done = new Set(result.taken.map(({ row }) => row));
			const link = h('a', { href: toFile(result.file) }, words.openBank);
			said.replaceChildren(words.saved(done.size, target.name()), ' ', link);
			// What was left out stays, to be mended here or taken along as a sheet.
			for (let at = rows.length - 1; at >= 0; at--) if (done.has(rows[at]!)) rows.splice(at, 1);
			result = { ...result, taken: [], text: undefined };
			draw();
		} catch (error) {
			said.textContent = notSaved(error instanceof Error ? error.message : String(error));
			save.disabled = false;
		}
	}

	void run();
	return h(
		'div',
		{},
		notes.length > 0 &&
			h(
				'details',
				{ open: true },
				h('summary', {}, words.notes),
				h(
					'ul',
					{},
					notes.map((note) => h('li', {}, note)),
				),
			),
		target.element,
		h(
			'div',
			{ class: 'field' },
			h('p', {}, h('strong', {}, words.source)),
			chosen,
			sourceSearch,
			sourceByHand(bench, takeSource),
		),
		!isExplained &&
			h(
				'div',
				{ class: 'field' },
				h('label', { for: explanation.id }, words.sharedExplanation),
				h('p', { class: 'hint' }, words.sharedExplanationHint),
				explanation,
			),
		count,
		h('p', { class: 'actions' }, save, sheet),
		leftHint,
		table.element,
	);
}
