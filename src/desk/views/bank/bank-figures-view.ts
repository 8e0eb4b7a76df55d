import { coverage, headingsWithout } from '../../../authoring/cite/coverage.ts';
import type { Library } from '../../../authoring/read/library.ts';
import { pagesOf } from '../../../authoring/read/lookup.ts';
import { alikeQuestions, keyFigures } from '../../forms/bank-figures.ts';
import type { BankedQuestion } from '../../forms/bank-figures.ts';
import { referableName } from '../../forms/referable.ts';
import * as words from '../../text/bank.ts';
import { askedQuestion } from '../parts/asked-question.ts';
import { h } from '../parts/element.ts';
import { toQuestion } from './to-question.ts';

const MOST = 200;
const MOST_ALIKE = 60;

/** What of all questions together gives their keys away, which are alike, and what none asks about. */
export const bankFigures = (library: Library, questions: readonly BankedQuestion[]): HTMLElement[] => [
	figures(questions),
	alike(questions),
	covered(library),
];

function figures(questions: readonly BankedQuestion[]): HTMLElement {
	const { places, longest, singles, right, judged } = keyFigures(questions);
	const most = Math.max(1, ...places);
	return h(
		'section',
		{},
		h('h2', {}, words.figures),
		h('p', {}, words.longest(longest.length, singles)),
		longest.length > 0 &&
			h(
				'details',
				{},
				h('summary', {}, `${longest.length}`),
				h(
					'ul',
					{},
					longest
						.slice(0, MOST)
						.map((banked) => h('li', {}, h('a', { href: toQuestion(banked) }, banked.question.stem))),
				),
			),
		h('p', {}, words.judged(right, judged)),
		h('h3', {}, words.places),
		h(
			'ul',
			{ class: 'bars' },
			places.map((number, at) =>
				h(
					'li',
					{},
					h('span', {}, words.placeAt('ABCDEFGH'[at] ?? String(at + 1))),
					h('meter', { min: '0', max: String(most), value: number, 'aria-hidden': 'true' }),
					h('span', {}, String(number)),
				),
			),
		),
	);
}

function alike(questions: readonly BankedQuestion[]): HTMLElement {
	const body = h('div', {});
	const details = h('details', {}, h('summary', {}, words.alike), body);
	// Thousands of questions are held against each other only when somebody wants to see it.
	details.addEventListener('toggle', () => {
		if (!details.open || body.firstChild) return;
		const found = alikeQuestions(questions);
		if (found.length === 0) body.append(h('p', {}, words.noneAlike));
		for (const { one, other, likeness } of found.slice(0, MOST_ALIKE)) {
			const side = (banked: BankedQuestion): HTMLElement =>
				h(
					'section',
					{},
					h('p', {}, h('a', { href: toQuestion(banked) }, `${banked.quiz.title} ${banked.question.id}`)),
					askedQuestion(banked.question),
				);
			body.append(
				h('h3', {}, words.likeness(likeness)),
				h('div', { class: 'side-by-side' }, side(one), side(other)),
			);
		}
	});
	return h('section', {}, h('h2', {}, words.alike), details);
}

function covered(library: Library): HTMLElement {
	const asked = new Set(
		library.quizzes.flatMap(({ questions }) => questions.flatMap(({ sources }) => sources)),
	);
	const rows = [
		...coverage(library).map(({ document, clauses, withoutQuestion }) => ({
			name: words.clauses(referableName(library, 'documents', document), withoutQuestion.length, clauses),
			missing: withoutQuestion.map(({ title }) => title),
		})),
		...pagesOf(library, 'topics').map((page) => {
			const missing = headingsWithout(page, asked);
			return { name: words.headings(page.frontmatter.title, missing.length, page.headings.length), missing };
		}),
	];
	return h(
		'section',
		{},
		h('h2', {}, words.coverage),
		rows.map(({ name, missing }) =>
			missing.length === 0
				? h('p', {}, `${name}　${words.allCovered}`)
				: h(
						'details',
						{},
						h('summary', {}, name),
						h(
							'ul',
							{},
							missing.map((text) => h('li', {}, text)),
						),
					),
		),
	);
}
