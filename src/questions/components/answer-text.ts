import type { Question } from '../../model/question.ts';
import * as words from '../text/question.ts';

/** The right answer in words, for readers without scripts and on paper. */
export function answerText(question: Question): string {
	switch (question.kind) {
		case 'single':
			return question.options[question.answer] ?? '';
		case 'multiple':
			return question.answer.map((key) => question.options[key]).join('；');
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
