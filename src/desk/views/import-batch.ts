import type { ImportResult } from '../../office/import/import-questions.ts';
import type { ReadRows, Row } from '../../office/import/row.ts';
import { referableName, referables } from '../forms/referable.ts';
import * as words from '../text/bring.ts';
import { notSaved } from '../text/views.ts';
import { searchList } from './chooser.ts';
import { button, h } from './element.ts';
import { importChecked } from './import-checked.ts';
import { downloadLeftOut } from './import-left-out.ts';
import { rowEditor } from './import-row.ts';
import { importTarget } from './import-target.ts';
import { toFile } from './way.ts';
import type { Workbench } from './workbench.ts';

/** A file's rows on their way into a bank: what becomes of each, mended in place, and saved. */
export function importBatch(bench: Workbench, name: string, read: ReadRows, said: HTMLElement): HTMLElement {
	const library = bench.library();
	const rows = read.rows.map((row) => ({ ...row, options: { ...row.options } }));
	const dropped = new Set<Row>();
	const open = new Set<Row>();
	let source: string | undefined;
	let result: ImportResult = { taken: [], leftOut: [], text: undefined };
	let turn = 0;

	const target = importTarget(bench, library, name.replace(/\.\w+$/, ''), () => void run());
	const chosen = h('p', { class: 'chosen', role: 'status' });
	const { element: sourceSearch } = searchList(
		words.source,
		() => referables(library, 'sources'),
		({ value }) => {
			source = value;
			chosen.textContent = referableName(library, 'sources', value);
			void run();
		},
	);
	const count = h('h2', { 'aria-live': 'polite' });
	const table = h('tbody', {});
	const leftHint = h('p', { class: 'hint' }, words.leftHint);
	const save = button('', () => void write(), { class: 'primary' });
	const sheet = button(words.leftSheet, () => void downloadLeftOut(result.leftOut, name));

	/** Every row once more. */
	async function run(): Promise<void> {
		const own = (turn += 1);
		const kept = rows.filter((row) => !dropped.has(row));
		try {
			const checked = await importChecked(bench, library, kept, target, source, () => own === turn);
			if (!checked) return;
			result = checked;
		} catch (error) {
			said.textContent = error instanceof Error ? error.message : String(error);
			return;
		}
		draw();
	}

	function draw(): void {
		const left = new Map(result.leftOut.map((one) => [one.row, one.reasons]));
		const taken = new Map(result.taken.map((one) => [one.row, one]));
		count.textContent = words.rows(result.taken.length, result.leftOut.length);
		save.textContent = words.save(result.taken.length);
		save.disabled = result.text === undefined;
		sheet.hidden = result.leftOut.length === 0;
		leftHint.hidden = result.leftOut.length === 0;
		table.replaceChildren(
			...rows.map((row) => {
				const own = taken.get(row);
				const mark = dropped.has(row)
					? words.dropped
					: own
						? own.changes.length > 0
							? words.changedMark
							: words.takenMark
						: words.leftMark;
				const told = own ? [own.id, ...own.changes] : (left.get(row) ?? []);
				return h(
					'tr',
					{ class: dropped.has(row) ? 'is-dropped' : own ? 'is-taken' : 'is-left' },
					h('td', { 'data-label': words.columns[0] }, mark),
					h('td', { 'data-label': words.columns[1] }, row.where),
					h(
						'td',
						{ 'data-label': words.columns[2] },
						rowEditor(row, { dropped, open, changed: () => void run() }),
					),
					h('td', { 'data-label': words.columns[3] }, told.join('；')),
				);
			}),
		);
	}

	async function write(): Promise<void> {
		if (result.text === undefined) return;
		save.disabled = true;
		const file = target.file();
		const number = result.taken.length;
		try {
			const { conflicts } = await bench.save([{ file, before: bench.textOf(file), text: result.text }]);
			if (conflicts.length > 0) {
				said.textContent = words.stopped;
				await run();
				return;
			}
			const done = new Set(result.taken.map(({ row }) => row));
			said.replaceChildren(
				words.saved(number, target.name()),
				' ',
				h('a', { href: toFile(file) }, words.openBank),
			);
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
	const notes = [...read.notes, ...read.leftOut];
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
		h('div', { class: 'field' }, h('p', {}, words.source), chosen, sourceSearch),
		count,
		h('p', { class: 'actions' }, save, sheet),
		leftHint,
		h(
			'div',
			{ class: 'table', tabindex: '0', role: 'region', 'aria-label': words.title },
			h(
				'table',
				{},
				h(
					'thead',
					{},
					h(
						'tr',
						{},
						words.columns.map((column) => h('th', { scope: 'col' }, column)),
					),
				),
				table,
			),
		),
	);
}
