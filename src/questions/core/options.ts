import type { Question } from '../../model/question.ts';

/** A question with options that its author wrote. */
export type OptionQuestion = Exclude<Question, { kind: 'judge' | 'blank' }>;

/** True for a question with options that its author wrote; a statement has but true and false, a blank has none. */
export const hasOptions = (question: Question): question is OptionQuestion =>
	question.kind !== 'judge' && question.kind !== 'blank';

/** The options of a question by key; none where the author wrote none. */
export const optionsOf = (question: Question): Readonly<Record<string, string>> =>
	hasOptions(question) ? question.options : {};
