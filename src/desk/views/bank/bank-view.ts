import type { Library } from '../../../authoring/read/library.ts';
import { foldText } from '../../../office/find/fold-text.ts';
import { bankedQuestions, lengthOf, searchedText } from '../../forms/bank-figures.ts';
import type { BankedQuestion } from '../../forms/bank-figures.ts';
import { referableName } from '../../forms/referable.ts';
import { choiceWords } from '../../forms/words-of.ts';
import * as words from '../../text/bank.ts';
import { h, newElementId, whenQuiet } from '../parts/element.ts';
import type { View } from '../view.ts';
import type { Workbench } from '../workbench.ts';
import { bankFigures } from './bank-figures-view.ts';
import { toQuestion } from './to-question.ts';

const MOST = 200;
const AT_ONCE = 250;
const KINDS = choiceWords('quizzes/questions', 'kind');
const DIFFICULTIES = choiceWords('quizzes/questions', 'difficulty');
const LENGTHS: Readonly<Record<keyof typeof words.lengths, (length: number) => boolean>> = {
	any: () => true,
	short: (length) => length <= 60,
	middle: (length) => length > 60 && length <= 150,
	long: (length) => length > 150,
};

/** Every question of every bank: found by what it is, beside those that are like it, and what gives its key away. */
export function bankView(bench: Workbench): View {
	const library = bench.library();
	const questions = bankedQuestions(library.quizzes);
	return {
		element: h(
			'section',
			{ class: 'bank' },
			h('h1', {}, words.title),
			filtered(library, questions),
			bankFigures(library, questions),
		),
	};
}

function filtered(library: Library, questions: readonly BankedQuestion[]): HTMLElement {
	const select = (
		label: string,
		choices: readonly (readonly [string, string])[],
		first = true,
	): { field: HTMLElement; input: HTMLSelectElement } => {
		const input = h(
			'select',
			{ id: newElementId(), on: { change: () => show() } },
			first && h('option', { value: '' }, words.all),
			choices.map(([value, text]) => h('option', { value }, text)),
		);
		return { input, field: h('div', { class: 'field' }, h('label', { for: input.id }, label), input) };
	};
	const kind = select(words.kind, Object.entries(KINDS));
	const difficulty = select(words.difficulty, Object.entries(DIFFICULTIES));
	const bank = select(
		words.bank,
		library.quizzes.map(({ id, title }) => [id, title] as const),
	);
	const names = [
		...new Set(
			questions.flatMap(({ question }) => question.sources.map((source) => source.split(/[ #]/)[0]!)),
		),
	];
	const source = select(
		words.source,
		names.map((name) => [name, referableName(library, 'sources', name)] as const),
	);
	const length = select(words.length, Object.entries(words.lengths), false);
	const text = h('input', { type: 'search', id: newElementId() });
	const quiet = whenQuiet(() => show(), 200);
	text.addEventListener('input', () => quiet.ask());
	// Thousands of texts are made ready a few at a time when somebody is going to search in them.
	const ready = (from: number): void => {
		for (const { question } of questions.slice(from, from + AT_ONCE)) searchedText(question);
		if (from + AT_ONCE < questions.length && text.isConnected) setTimeout(() => ready(from + AT_ONCE));
	};
	text.addEventListener('focus', () => ready(0), { once: true });
	const count = h('p', { role: 'status' });
	const rows = h('tbody', {});
	const more = h('p', { class: 'hint' });
	const show = (): void => {
		const wanted = foldText(text.value.trim()).text;
		const found = questions.filter(
			({ quiz, question }) =>
				(kind.input.value === '' || question.kind === kind.input.value) &&
				(difficulty.input.value === '' || question.difficulty === difficulty.input.value) &&
				(bank.input.value === '' || quiz.id === bank.input.value) &&
				(source.input.value === '' ||
					question.sources.some((one) => one.split(/[ #]/)[0] === source.input.value)) &&
				LENGTHS[length.input.value as keyof typeof LENGTHS](lengthOf(question)) &&
				(wanted === '' || searchedText(question).includes(wanted)),
		);
		count.textContent = words.count(found.length, questions.length);
		more.textContent = found.length > MOST ? words.most(MOST) : '';
		rows.replaceChildren(
			...found
				.slice(0, MOST)
				.map((banked) =>
					h(
						'tr',
						{},
						h('td', { 'data-label': words.columns[0] }, KINDS[banked.question.kind] ?? ''),
						h('td', { 'data-label': words.columns[1] }, DIFFICULTIES[banked.question.difficulty] ?? ''),
						h(
							'td',
							{ 'data-label': words.columns[2] },
							h('a', { href: toQuestion(banked) }, banked.question.stem),
						),
						h('td', { 'data-label': words.columns[3] }, banked.quiz.title),
						h('td', { 'data-label': words.columns[4] }, String(lengthOf(banked.question))),
					),
				),
		);
	};
	show();
	return h(
		'div',
		{},
		h(
			'div',
			{ class: 'filters' },
			[kind, difficulty, bank, source, length].map(({ field }) => field),
			h('div', { class: 'field' }, h('label', { for: text.id }, words.words), text),
		),
		count,
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
						words.columns.map((name) => h('th', { scope: 'col' }, name)),
					),
				),
				rows,
			),
		),
		more,
	);
}
