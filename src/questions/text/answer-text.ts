import type { Question } from '../../model/question.ts';
import { optionLetter } from '../core/option-letter.ts';
import { optionOrder } from '../core/option-order.ts';
import { optionsOf } from '../core/options.ts';
import * as words from './question.ts';

/** An option as it is shown, on the screen, on paper and in the key: `B 正确的说法`. */
const letteredOption = (question: Question, key: string): string =>
	`${optionLetter(optionOrder(question).indexOf(key))} ${optionsOf(question)[key] ?? ''}`;

/** The right answer in words, with the letters that its options are shown under. */
export function answerText(question: Question): string {
	const lettered = (key: string): string => letteredOption(question, key);
	switch (question.kind) {
		case 'single':
			return lettered(question.answer);
		case 'multiple':
			return optionOrder(question)
				.filter((key) => question.answer.includes(key))
				.map(lettered)
				.join('；');
		case 'judge':
			return words.judge[`${question.answer}`];
		case 'blank':
			return question.answer
				.map((texts, at, { length }) => `${length > 1 ? `（${at + 1}）` : ''}${texts.join(' / ')}`)
				.join('；');
		case 'order':
			return question.answer.map(lettered).join(' → ');
		case 'match':
			return Object.keys(question.prompts)
				.sort()
				.map((key) => `${question.prompts[key]} — ${lettered(question.answer[key] ?? '')}`)
				.join('；');
	}
}
