import { explained } from '../../../office/import/import-questions.ts';
import { questionOfRow } from '../../../office/import/question-of-row.ts';
import { LETTERS } from '../../../office/import/row.ts';
import type { Row } from '../../../office/import/row.ts';
import * as words from '../../text/bring.ts';
import { askedQuestion } from '../parts/asked-question.ts';
import { button, h, newElementId } from '../parts/element.ts';
import type { AskedPart } from './held-batch.ts';

/** What is known of the rows of a file besides what stands in them. */
export interface RowState {
	/** Those that are left out by hand. */
	readonly dropped: Set<Row>;
	readonly open: Set<Row>;
	/** What is asked for without unfolding it. */
	readonly asked: readonly AskedPart[];
	/** The explanation of a row that has none. */
	shared(): string;
	/** Something is typed into a row. */
	typed(): void;
	/** A row is another one now. */
	changed(): void;
}

/**
 * A row that can be mended in place, with the question that it makes as readers will see it; made when it is unfolded.
 * `update` says what became of the row and leaves the fields alone: somebody may be typing in them.
 */
export function rowEditor(row: Row, state: RowState): { element: HTMLElement; update(): void } {
	const field = (label: string, value: string, take: (text: string) => void, isLong = false): HTMLElement => {
		const input = isLong
			? h('textarea', { id: newElementId(), rows: '2', value })
			: h('input', { id: newElementId(), type: 'text', value });
		input.addEventListener('input', () => {
			take(input.value);
			state.typed();
		});
		input.addEventListener('change', () => {
			// What was wrong with the cell is said again where it still is.
			row.faults = [];
			state.changed();
		});
		return h('div', { class: 'field' }, h('label', { for: input.id }, label), input);
	};
	const summary = h('summary', {});
	const preview = h('div', {});
	const skip = button(
		'',
		() => {
			if (state.dropped.has(row)) state.dropped.delete(row);
			else state.dropped.add(row);
			state.typed();
			state.changed();
		},
		{ class: 'quiet' },
	);
	const details = h('details', { open: state.open.has(row) }, summary);
	const answer = field(words.fields.answer, row.answer, (text) => {
		row.answer = text;
		delete row.blanks;
	});
	const explanation = field(
		words.fields.explanation,
		row.explanation,
		(text) => (row.explanation = text),
		true,
	);
	const parts = { answer, explanation };
	const asked = state.asked.map((part) => parts[part]);
	const update = (): void => {
		summary.textContent = row.stem.slice(0, 80) || '—';
		if (!details.open) return;
		const made = questionOfRow(explained(row, state.shared()));
		preview.replaceChildren(
			...('question' in made ? [h('h3', {}, words.preview), askedQuestion(made.question)] : []),
		);
		skip.textContent = state.dropped.has(row) ? words.takeBack : words.skip;
	};
	const fill = (): void => {
		if (!details.open || details.childElementCount > 1) return;
		const letters = LETTERS.filter((letter, at) => row.options[letter] !== undefined || at < 4);
		details.append(
			field(words.fields.kind, row.kind, (text) => (row.kind = text)),
			field(words.fields.stem, row.stem, (text) => (row.stem = text), true),
			...letters.map((letter) =>
				field(words.optionOf(letter), row.options[letter] ?? '', (text) => {
					if (text.trim() === '') delete row.options[letter];
					else row.options[letter] = text;
				}),
			),
			...[answer, explanation].filter((input) => !asked.includes(input)),
			field(words.fields.difficulty, row.difficulty, (text) => (row.difficulty = text)),
			field(words.fields.source, row.source, (text) => (row.source = text)),
			preview,
			skip,
		);
	};
	details.addEventListener('toggle', () => {
		if (details.open) state.open.add(row);
		else state.open.delete(row);
		fill();
		update();
	});
	fill();
	update();
	return { element: h('div', {}, details, asked), update };
}
