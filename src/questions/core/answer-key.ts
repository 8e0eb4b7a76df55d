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
	/** `after`: what stands printed behind each blank, as far as a reader may repeat it; left out where nothing does. */
	| { kind: 'blank'; answer: readonly (readonly string[])[]; after?: readonly string[] }
	| { kind: 'order'; answer: readonly string[]; scoring: PartScoring }
	| {
			kind: 'match';
			answer: Readonly<Record<string, string>>;
			options: readonly string[];
			scoring: PartScoring;
	  };

/** The first characters behind a blank that may be its unit (4月); a numeral is none, it changes the number. */
const UNIT = /^\s*((?![〇零一二三四五六七八九十百千万亿])\p{Script=Han}{1,4})/u;

function blankKey({ stem, answer }: Extract<Question, { kind: 'blank' }>): AnswerKey {
	const [, ...behind] = stem.split(/_{4,}/);
	const after = behind.map((text) => UNIT.exec(text)?.[1] ?? '');
	return after.some(Boolean) ? { kind: 'blank', answer, after } : { kind: 'blank', answer };
}

/** The key of a question. */
export function answerKey(question: Question): AnswerKey {
	switch (question.kind) {
		case 'single':
			return { kind: 'single', answer: question.answer, options: Object.keys(question.options) };
		case 'judge':
			return { kind: 'judge', answer: String(question.answer), options: ['true', 'false'] };
		case 'blank':
			return blankKey(question);
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
