import type { Question } from '../../model/question.ts';

export type MultipleScoring = Extract<Question, { kind: 'multiple' }>['scoring'];
export type PartScoring = Extract<Question, { kind: 'order' | 'match' }>['scoring'];

/** What scoring needs of a question; the page carries it to the browser. */
export type AnswerKey =
	| { kind: 'single' | 'judge'; answer: string; options: readonly string[] }
	| {
			kind: 'multiple';
			answer: readonly string[];
			options: readonly string[];
			scoring: MultipleScoring;
	  }
	| { kind: 'blank'; answer: readonly (readonly string[])[] }
	| { kind: 'order'; answer: readonly string[]; scoring: PartScoring }
	| {
			kind: 'match';
			answer: Readonly<Record<string, string>>;
			options: readonly string[];
			scoring: PartScoring;
	  };

/** The key of a question. */
export function answerKey(question: Question): AnswerKey {
	switch (question.kind) {
		case 'single':
			return { kind: 'single', answer: question.answer, options: Object.keys(question.options) };
		case 'judge':
			return { kind: 'judge', answer: String(question.answer), options: ['true', 'false'] };
		case 'blank':
			return { kind: 'blank', answer: question.answer };
		case 'order':
			return { kind: 'order', answer: question.answer, scoring: question.scoring };
		case 'multiple':
		case 'match': {
			const options = Object.keys(question.options);
			const { kind, answer, scoring } = question;
			return { kind, answer, options, scoring } as AnswerKey;
		}
	}
}
