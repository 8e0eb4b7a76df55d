import type { Library } from '../../../authoring/read/library.ts';
import type { BankQuestion } from '../../../office/import/question-yaml.ts';
import { newBank, spliceBank } from '../../../office/import/splice-bank.ts';
import type { SplicedBank } from '../../../office/import/splice-bank.ts';
import { tidy } from '../../../office/import/tidy.ts';
import { faultOfNew, proposedId } from '../../forms/new-thing.ts';
import * as words from '../../text/bring.ts';
import { noName, taken } from '../../text/new.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { h, newElementId } from '../parts/element.ts';
import type { Workbench } from '../workbench.ts';

const NEW = '';

/** What was chosen, kept while another view is shown. */
export interface ChosenTarget {
	/** Empty for a new one. */
	bank?: string;
	/** What a new one is called. */
	title: string;
	/** Of a new one; one is proposed at first. */
	id?: string;
	/** What the chosen bank is called, where it was made by an import: the library may not have it yet. */
	called?: string;
}

const fileOf = (id: string): string => `quizzes/${id}.yaml`;

/**
 * A bank that has gone or got another id since it was chosen is not made anew under its old one. Nothing is chosen for its
 * user then: a new bank without a name takes no question.
 * @returns whether it has gone
 */
export function dropGone(chosen: ChosenTarget, textOf: (file: string) => string | undefined): boolean {
	const { bank = NEW } = chosen;
	if (bank === NEW || textOf(fileOf(bank)) !== undefined) return false;
	chosen.bank = NEW;
	chosen.title = '';
	delete chosen.id;
	return true;
}

/**
 * Where the next file goes: into the bank that was chosen for the one before, where that is still there.
 * @param before what was chosen for that one
 * @param title what a new bank would be called
 */
export function nextTarget(
	before: ChosenTarget | undefined,
	title: string,
	textOf: (file: string) => string | undefined,
): ChosenTarget {
	const { bank = NEW, called } = before ?? {};
	if (bank === NEW || textOf(fileOf(bank)) === undefined) return { title };
	return { title, bank, ...(called !== undefined && { called }) };
}

/** The bank that questions are brought into: one that is there, or a new one. */
export interface ImportTarget {
	element: readonly HTMLElement[];
	id(): string;
	file(): string;
	/** As people call it. */
	name(): string;
	/** Why nothing can go into it, in words. */
	fault(): string | undefined;
	/** The new bank is there now: what is left goes into it as well. */
	written(): void;
	/** The bank's text with more questions. @throws in Chinese where its file cannot be read */
	splice(questions: readonly BankQuestion[]): SplicedBank;
}

/**
 * Asks for the bank.
 * @param changed tells that it is another one
 */
export function importTarget(
	bench: Workbench,
	library: Library,
	drafts: Drafts,
	chosen: ChosenTarget,
	changed: () => void,
): ImportTarget {
	const isGone = dropGone(chosen, (path) => bench.textOf(path));
	const choose = (): void => {
		if (chosen.bank !== bank.value) delete chosen.called;
		chosen.bank = bank.value;
		chosen.title = title.value;
		chosen.id = id.value;
		show();
		changed();
	};
	const bank = h(
		'select',
		{ id: newElementId(), on: { change: choose } },
		library.quizzes.map(({ id, title }) => h('option', { value: id }, title)),
		h('option', { value: NEW }, words.newBank),
	);
	const title = h('input', { id: newElementId(), type: 'text', value: chosen.title, on: { change: choose } });
	const id = h('input', {
		id: newElementId(),
		type: 'text',
		spellcheck: 'false',
		value: chosen.id ?? proposedId(library, 'quizzes', title.value),
		on: { change: choose },
	});
	const fresh = h(
		'div',
		{ class: 'row' },
		h('label', { for: title.id }, words.bankTitle),
		title,
		h('label', { for: id.id }, words.bankId),
		id,
	);
	const said = h('p', { class: 'fault', role: 'alert' });
	const bankId = (): string => (bank.value === NEW ? id.value.trim() : bank.value);
	const file = (): string => fileOf(bankId());
	/** A new bank is no other one: what is brought goes where its name says. */
	const fault = (): string | undefined => {
		if (bank.value !== NEW) return undefined;
		if (title.value.trim() === '') return isGone ? words.bankGone : noName;
		const wrong = faultOfNew('quizzes', bankId());
		if (wrong !== undefined) return wrong;
		const isTaken =
			bench.textOf(file()) !== undefined ||
			drafts.isChanged(file()) ||
			library.quizzes.some((quiz) => quiz.id === bankId());
		return isTaken ? taken(bankId()) : undefined;
	};
	const show = (): void => {
		fresh.hidden = bank.value !== NEW;
		said.textContent = fault() ?? '';
	};
	/** A bank that was just made is not in the library yet. */
	const offer = (value: string, label: string): unknown =>
		bank.lastElementChild!.before(h('option', { value }, label));
	if (chosen.bank !== undefined) {
		if (chosen.bank !== NEW && !library.quizzes.some((quiz) => quiz.id === chosen.bank))
			offer(chosen.bank, chosen.called ?? chosen.title);
		bank.value = chosen.bank;
	}
	show();
	return {
		element: [h('div', { class: 'field' }, h('label', { for: bank.id }, words.into), bank), fresh, said],
		fault,
		written() {
			if (bank.value !== NEW) return;
			offer(bankId(), title.value);
			chosen.called = title.value;
			bank.value = chosen.bank = bankId();
			show();
		},
		id: bankId,
		file,
		name: () => (bank.value === NEW ? title.value.trim() : bank.selectedOptions[0]!.text),
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
