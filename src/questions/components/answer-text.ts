import type { Question } from '../../model/question.ts';
import { optionLetter } from '../core/option-letter.ts';
import { optionOrder } from '../core/option-order.ts';
import * as words from '../text/question.ts';

/** The right answer in words, with the letters that its options are shown under. */
export function answerText(question: Question): string {
	switch (question.kind) {
		case 'single':
			return lettered(question, question.options, question.answer);
		case 'multiple':
			return optionOrder(question)
				.filter((key) => question.answer.includes(key))
				.map((key) => lettered(question, question.options, key))
				.join('；');
		case 'judge':
			return words.judge[`${question.answer}`];
		case 'blank':
			return question.answer
				.map((texts, at, { length }) => `${length > 1 ? `（${at + 1}）` : ''}${texts.join(' / ')}`)
				.join('；');
		case 'order':
			return question.answer.map((key) => question.options[key]).join(' → ');
		case 'match':
			return Object.keys(question.prompts)
				.sort()
				.map((key) => `${question.prompts[key]} — ${question.options[question.answer[key] ?? ''] ?? ''}`)
				.join('；');
	}
}

const lettered = (question: Question, options: Readonly<Record<string, string>>, key: string): string =>
	`${optionLetter(optionOrder(question).indexOf(key))} ${options[key] ?? ''}`;
