import type { Question } from '../../model/question.ts';

/** Whether an option alone is right or part of what is right; where options are ordered or matched, none is. */
export function isRightOption(question: Question, key: string): boolean {
	switch (question.kind) {
		case 'single':
			return question.answer === key;
		case 'multiple':
			return question.answer.includes(key);
		case 'judge':
			return `${question.answer}` === key;
		case 'blank':
		case 'order':
		case 'match':
			return false;
	}
}
