import type { Library } from '../../authoring/library.ts';
import type { BankQuestion } from '../../office/import/question-yaml.ts';
import { newBank, spliceBank } from '../../office/import/splice-bank.ts';
import type { SplicedBank } from '../../office/import/splice-bank.ts';
import { tidy } from '../../office/import/tidy.ts';
import { proposedId } from '../forms/new-thing.ts';
import * as words from '../text/bring.ts';
import { h, newElementId } from './element.ts';
import type { Workbench } from './workbench.ts';

const NEW = '';

/** The bank that questions are brought into: one that is there, or a new one. */
export interface ImportTarget {
	element: readonly HTMLElement[];
	id(): string;
	file(): string;
	/** As people call it. */
	name(): string;
	/** The bank's text with more questions. @throws in Chinese where its file cannot be read */
	splice(questions: readonly BankQuestion[]): SplicedBank;
}

/**
 * Asks for the bank.
 * @param called what a new one is called at first
 * @param changed tells that it is another one
 */
export function importTarget(
	bench: Workbench,
	library: Library,
	called: string,
	changed: () => void,
): ImportTarget {
	const bank = h(
		'select',
		{ id: newElementId(), on: { change: () => (showNew(), changed()) } },
		library.quizzes.map(({ id, title }) => h('option', { value: id }, title)),
		h('option', { value: NEW }, words.newBank),
	);
	const title = h('input', { id: newElementId(), type: 'text', value: called, on: { change: changed } });
	const id = h('input', {
		id: newElementId(),
		type: 'text',
		spellcheck: 'false',
		value: proposedId(library, 'quizzes', title.value),
		on: { change: changed },
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
	const bankId = (): string => (bank.value === NEW ? id.value.trim() : bank.value);
	const file = (): string => `quizzes/${bankId()}.yaml`;
	return {
		element: [h('div', { class: 'field' }, h('label', { for: bank.id }, words.into), bank), fresh],
		id: bankId,
		file,
		name: () => (bank.value === NEW ? title.value : bank.selectedOptions[0]!.text),
		splice(questions) {
			const text = bench.textOf(file());
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
		},
	};
}
