import type { Question } from '../../model/question.ts';
import type { NewQuestion } from '../../office/import/question-of-row.ts';
import * as words from '../text/bring.ts';
import { h } from './element.ts';

/** A question as readers will see it, with its answer and its explanation under it. */
export function askedQuestion(question: Question | NewQuestion): HTMLElement {
	return h(
		'div',
		{ class: 'asked' },
		h('p', { class: 'stem' }, question.stem),
		'prompts' in question &&
			h(
				'ul',
				{},
				Object.values(question.prompts).map((text) => h('li', {}, text)),
			),
		'options' in question &&
			h(
				'ol',
				{ type: 'A' },
				Object.values(question.options).map((text) => h('li', {}, text)),
			),
		h('p', {}, h('strong', {}, words.answer), answerText(question)),
		h('p', {}, h('strong', {}, words.explanation), question.explanation),
	);
}

function answerText(question: Question | NewQuestion): string {
	switch (question.kind) {
		case 'judge':
			return question.answer ? '对' : '错';
		case 'single':
			return question.options[question.answer] ?? '';
		case 'multiple':
			return question.answer.map((key) => question.options[key] ?? '').join('；');
		case 'order':
			return question.answer.map((key) => question.options[key] ?? '').join(' → ');
		case 'blank':
			return question.answer.map((texts) => texts.join('／')).join('；');
		case 'match':
			return Object.entries(question.answer)
				.map(([prompt, key]) => `${question.prompts[prompt] ?? ''}：${question.options[key] ?? ''}`)
				.join('；');
		default:
			return question satisfies never;
	}
}
