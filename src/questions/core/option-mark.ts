import { decodeAnswer, isEmptyAnswer } from './answer.ts';
import type { AnswerKey } from './answer-key.ts';

/** A question whose answer is among its options. */
export type ChoiceKey = Extract<AnswerKey, { kind: 'single' | 'judge' | 'multiple' }>;

export interface OptionMark {
	mark: 'right' | 'wrong' | 'missed';
	isRight: boolean;
	isChosen: boolean;
}

/**
 * What is to be said of an option after an answer; undefined where it is neither right nor chosen. One that was left out
 * is a fault only where several are right and some were chosen.
 */
export function optionMark(key: ChoiceKey, raw: unknown, option: string): OptionMark | undefined {
	const isRight = [key.answer].flat().includes(option);
	const isChosen = [decodeAnswer(key.kind, raw) ?? []].flat().includes(option);
	if (!isRight && !isChosen) return undefined;
	const isMissed = isRight && !isChosen && tellsMissed(key, raw);
	return { mark: isRight ? (isMissed ? 'missed' : 'right') : 'wrong', isRight, isChosen };
}

/** True where options that were left out are told from those that were chosen rightly. */
export const tellsMissed = ({ kind }: ChoiceKey, raw: unknown): boolean =>
	kind === 'multiple' && !isEmptyAnswer(raw);
