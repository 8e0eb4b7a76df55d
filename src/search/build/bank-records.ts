import type { Library } from '../../authoring/read/library.ts';
import { escapeHtml } from '../../page/core/escape-html.ts';
import { optionOrder } from '../../questions/core/option-order.ts';
import { hasOptions } from '../../questions/core/options.ts';
import * as words from '../text/search.ts';
import { measureFilters } from './filters.ts';
import type { ContentById } from './content-by-id.ts';
import { bodyOf, noFacts } from './search-record.ts';
import type { SearchRecord } from './search-record.ts';

/** A bank and its questions: what is asked and what may be chosen, never the answer. */
export function quizRecords(content: ContentById, quiz: Library['quizzes'][number]): SearchRecord[] {
	const url = `quizzes/${quiz.id}/`;
	const bank: SearchRecord = {
		url,
		type: 'quiz',
		title: quiz.title,
		also: [words.quizTitle(quiz.title), words.quizAlso(quiz.title)],
		filters: { kind: [words.kinds.quiz] },
		...noFacts,
		html: bodyOf(quiz.title, quiz.description),
	};
	const questions = quiz.questions.map((question): SearchRecord => {
		const options = hasOptions(question) ? optionOrder(question).map((key) => question.options[key]!) : [];
		const prompts = 'prompts' in question ? Object.values(question.prompts) : [];
		return {
			url: `${url}#q-${question.id}`,
			type: 'question',
			title: question.stem.replace(/_{4,}/g, '____'),
			also: [],
			within: quiz.title,
			filters: { kind: [words.kinds.question], ...measureFilters(content, question.measures) },
			facts: question.kind === 'judge' ? { statement: '1' } : {},
			days: [],
			html: `<div data-pagefind-body data-pagefind-weight="0.2"><p>${escapeHtml(question.stem)}</p><ul>${[
				...prompts,
				...options,
			]
				.map((text) => `<li>${escapeHtml(text)}</li>`)
				.join('')}</ul></div>`,
		};
	});
	return [bank, ...questions];
}

/** A mock exam with what it consists of. */
export function examRecord({
	id,
	title,
	description,
	minutes,
	pass,
	sections,
}: Library['exams'][number]): SearchRecord {
	const count = sections.reduce((sum, section) => sum + section.count, 0);
	const points = sections.reduce((sum, section) => sum + section.count * section.points, 0);
	return {
		url: `exams/${id}/`,
		type: 'exam',
		title: words.examTitle(title),
		also: [words.examAlso(title)],
		asked: words.examAsked,
		filters: { kind: [words.kinds.exam] },
		...noFacts,
		html: bodyOf(words.examTitle(title), description, words.examFacts({ count, minutes, points, pass })),
	};
}
