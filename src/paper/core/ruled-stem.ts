import type { Question } from '../../model/question.ts';

/** A line for the pen. */
export const RULE = '＿＿＿＿＿＿';

/** What is asked, its gaps wide enough to be written in. */
export const ruledStem = ({ kind, stem }: Pick<Question, 'kind' | 'stem'>): string =>
	kind === 'blank' ? stem.replace(/_{4,}/g, RULE) : stem;
