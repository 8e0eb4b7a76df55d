import type { Question } from '../model/question.ts';

/** The right answer in words, for readers without scripts and on paper. */
export function answerText(question: Question, judge: { true: string; false: string }): string {
	switch (question.kind) {
		case 'single':
			return question.options[question.answer] ?? '';
		case 'multiple':
			return question.answer.map((key) => question.options[key]).join('；');
		case 'judge':
			return question.answer ? judge.true : judge.false;
		case 'blank':
			return question.answer.map((texts, at) => `（${at + 1}）${texts.join(' / ')}`).join('；');
		case 'order':
			return question.answer.map((key) => question.options[key]).join(' → ');
		case 'match':
			return Object.entries(question.prompts)
				.map(([key, prompt]) => `${prompt} — ${question.options[question.answer[key] ?? ''] ?? ''}`)
				.join('；');
	}
}
