import writeSheet from 'write-excel-file/browser';
import { sourceNames } from '../../office/import/find-source.ts';
import { importQuestions } from '../../office/import/import-questions.ts';
import type { ImportResult, LeftOutRow } from '../../office/import/import-questions.ts';
import { leftOutSheet } from '../../office/import/left-out-sheet.ts';
import { questionOfRow } from '../../office/import/question-of-row.ts';
import type { BankQuestion } from '../../office/import/question-yaml.ts';
import { readRows } from '../../office/import/read-rows.ts';
import { LETTERS } from '../../office/import/row.ts';
import type { ReadRows, Row } from '../../office/import/row.ts';
import { newBank, spliceBank } from '../../office/import/splice-bank.ts';
import type { SplicedBank } from '../../office/import/splice-bank.ts';
import { tidy } from '../../office/import/tidy.ts';
import { proposedId } from '../forms/new-thing.ts';
import { referableName, referables } from '../forms/referable.ts';
import * as words from '../text/bring.ts';
import { notSaved } from '../text/views.ts';
import { askedQuestion } from './asked-question.ts';
import { searchList } from './chooser.ts';
import type { Drafts } from './drafts.ts';
import { button, h, newElementId } from './element.ts';
import { importWord, isWord } from './import-word.ts';
import type { View } from './view.ts';
import { toFile } from './way.ts';
import type { Workbench } from './workbench.ts';

const NEW = '';

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
			else place.replaceChildren(batch(bench, name, readRows(bytes, name), said));
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

/** A file's rows on their way into a bank. */
function batch(bench: Workbench, name: string, read: ReadRows, said: HTMLElement): HTMLElement {
	const library = bench.library();
	const rows = read.rows.map((row) => ({ ...row, options: { ...row.options } }));
	const dropped = new Set<Row>();
	const open = new Set<Row>();
	let source: string | undefined;
	let result: ImportResult = { taken: [], leftOut: [], text: undefined };
	let turn = 0;

	const bank = h(
		'select',
		{ id: newElementId(), on: { change: () => (showNew(), void run()) } },
		library.quizzes.map(({ id, title }) => h('option', { value: id }, title)),
		h('option', { value: NEW }, words.newBank),
	);
	const title = h('input', {
		id: newElementId(),
		type: 'text',
		value: name.replace(/\.\w+$/, ''),
		on: { change: () => void run() },
	});
	const id = h('input', {
		id: newElementId(),
		type: 'text',
		spellcheck: 'false',
		value: proposedId(library, 'quizzes', title.value),
		on: { change: () => void run() },
	});
	const fresh = h(
		'div',
		{ class: 'row' },
		h('label', { for: title.id }, words.bankTitle),
		title,
		h('label', { for: id.id }, words.bankId),
		id,
	);
	const showNew = (): unknown => (fresh.hidden = bank.value !== NEW);
	showNew();
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
	const save = button('', () => void write(), { class: 'primary' });
	const sheet = button(words.leftSheet, () => void downloadLeftOut(result.leftOut, name));

	const bankId = (): string => (bank.value === NEW ? id.value.trim() : bank.value);
	const bankFile = (): string => `quizzes/${bankId()}.yaml`;
	const splice = (questions: readonly BankQuestion[]): SplicedBank => {
		const text = bench.textOf(bankFile());
		if (text === undefined) {
			const order = Math.max(0, ...library.quizzes.map((quiz) => quiz.order)) + 1;
			return newBank(
				{ id: bankId(), title: tidy(title.value), description: tidy(title.value), order },
				questions,
			);
		}
		const spliced = spliceBank(text, questions);
		if (!spliced) throw new Error(words.bankUnreadable);
		return spliced;
	};

	/** Every row once more; what the check refuses is found in two rounds, for the check takes its time. */
	async function run(): Promise<void> {
		const own = (turn += 1);
		const all = library.quizzes.flatMap((quiz) => quiz.questions);
		const before = bench.textOf(bankFile());
		const found = new Map<string, Awaited<ReturnType<Workbench['tried']>>>();
		const kept = rows.filter((row) => !dropped.has(row));
		try {
			// The functions of the command ask at once what the check takes a while to say: it is asked before, and again.
			for (let round = 0; round < 20; round++) {
				let unknown: string | undefined;
				const place = {
					bank: bankId(),
					splice,
					check: (text: string) => {
						const known = found.get(text);
						if (!known) unknown = text;
						return (known ?? []).filter((problem) => problem.file === bankFile());
					},
					stems: new Map(all.map(({ id, stem }) => [id, stem])),
					usedIds: [
						...all.flatMap(({ id, formerIds }) => [id, ...formerIds]),
						...(before === undefined ? [] : [before]),
						...library.retired.questions,
					],
					sources: sourceNames(library),
					source,
				};
				result = importQuestions(kept, place);
				if (unknown === undefined) break;
				found.set(unknown, await bench.tried([{ file: bankFile(), text: unknown }]));
				if (own !== turn) return;
			}
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
					h('td', { 'data-label': words.columns[2] }, rowEditor(row)),
					h('td', { 'data-label': words.columns[3] }, told.join('；')),
				);
			}),
		);
	}

	function rowEditor(row: Row): HTMLElement {
		const field = (
			label: string,
			value: string,
			take: (text: string) => void,
			isLong = false,
		): HTMLElement => {
			const input = isLong
				? h('textarea', { id: newElementId(), rows: '2', value })
				: h('input', { id: newElementId(), type: 'text', value });
			input.addEventListener('change', () => {
				take(input.value);
				// What was wrong with the cell is said again where it still is.
				row.faults = [];
				void run();
			});
			return h('div', { class: 'field' }, h('label', { for: input.id }, label), input);
		};
		const details = h('details', { open: open.has(row) }, h('summary', {}, row.stem.slice(0, 80) || '—'));
		const fill = (): void => {
			if (!details.open || details.childElementCount > 1) return;
			const letters = LETTERS.filter((letter, at) => row.options[letter] !== undefined || at < 4);
			const made = questionOfRow(row);
			details.append(
				field(words.fields.kind, row.kind, (text) => (row.kind = text)),
				field(words.fields.stem, row.stem, (text) => (row.stem = text), true),
				...letters.map((letter) =>
					field(words.optionOf(letter), row.options[letter] ?? '', (text) => {
						if (text.trim() === '') delete row.options[letter];
						else row.options[letter] = text;
					}),
				),
				field(words.fields.answer, row.answer, (text) => {
					row.answer = text;
					delete row.blanks;
				}),
				field(words.fields.explanation, row.explanation, (text) => (row.explanation = text), true),
				field(words.fields.difficulty, row.difficulty, (text) => (row.difficulty = text)),
				field(words.fields.source, row.source, (text) => (row.source = text)),
				...('question' in made ? [h('h3', {}, words.preview), askedQuestion(made.question)] : []),
				button(
					dropped.has(row) ? words.takeBack : words.skip,
					() => {
						if (dropped.has(row)) dropped.delete(row);
						else dropped.add(row);
						void run();
					},
					{ class: 'quiet' },
				),
			);
		};
		details.addEventListener('toggle', () => {
			if (details.open) open.add(row);
			else open.delete(row);
			fill();
		});
		fill();
		return details;
	}

	async function write(): Promise<void> {
		if (result.text === undefined) return;
		save.disabled = true;
		const file = bankFile();
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
				words.saved(number, bank.value === NEW ? title.value : bank.selectedOptions[0]!.text),
				' ',
				h('a', { href: toFile(file) }, file),
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
		h('div', { class: 'field' }, h('label', { for: bank.id }, words.into), bank),
		fresh,
		h('div', { class: 'field' }, h('p', {}, words.source), chosen, sourceSearch),
		count,
		h('p', { class: 'actions' }, save, sheet),
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

/** The rows that were left out, with their reasons, as a sheet that can be mended and brought again. */
async function downloadLeftOut(leftOut: readonly LeftOutRow[], name: string): Promise<void> {
	const base = name.replace(/\.\w+$/, '').replace(/-没有导入$/, '');
	await writeSheet(leftOutSheet(leftOut), { sheet: '没有导入的题' }).toFile(`${base}-${words.leftSheetName}`);
}
