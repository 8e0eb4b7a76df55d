import type { Question } from '../../../model/question.ts';
import type { NewQuestion } from '../../../office/import/question-of-row.ts';
import { judge } from '../../../questions/text/question.ts';
import * as words from '../../text/bring.ts';
import { h } from './element.ts';

/**
 * A question as readers will see it, with its answer and its explanation under it.
 * @param order of the keys of its options, where readers see them in another one than they are written in
 */
export function askedQuestion(question: Question | NewQuestion, order?: readonly string[]): HTMLElement {
	const options: Readonly<Record<string, string>> =
		'options' in question ? question.options : question.kind === 'judge' ? judge : {};
	const keys = order ?? Object.keys(options);
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
		keys.length > 0 &&
			h(
				'ol',
				{ type: 'A' },
				keys.map((key) => h('li', {}, options[key] ?? '')),
			),
		h('p', {}, h('strong', {}, words.answer), answerText(question)),
		h('p', {}, h('strong', {}, words.explanation), question.explanation),
	);
}

function answerText(question: Question | NewQuestion): string {
	switch (question.kind) {
		case 'judge':
			return judge[question.answer ? 'true' : 'false'];
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
