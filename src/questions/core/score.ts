import type { AnswerKey } from './answer-key.ts';
import { decodeAnswer, isEmptyAnswer } from './answer.ts';
import { answerParts } from './answer-parts.ts';
import { rules } from './scoring/rules.ts';
import { UNIT } from './scoring/tally.ts';
import type { Tally } from './scoring/tally.ts';

/** How an answer turned out. */
export type Verdict = 'right' | 'partial' | 'wrong';

/**
 * What an answer is worth. `unanswered` and `invalid` (an answer that does not fit the question) are never wrong.
 * Points are whole numbers out of `max`; round once, where they are shown.
 */
export interface Outcome {
	state: Verdict | 'unanswered' | 'invalid';
	points: number;
	max: number;
}

/** Scores an answer. Total: whatever it is given, it answers. */
export function score(key: AnswerKey, raw: unknown): Outcome {
	const max = UNIT * sizeOf(key);
	if (isEmptyAnswer(raw)) return { state: 'unanswered', points: 0, max };
	const tally = tallyOf(key, raw);
	if (!tally) return { state: 'invalid', points: 0, max };
	const points = rules[ruleOf(key)](tally);
	return { state: points === 0 ? 'wrong' : points === max ? 'right' : 'partial', points, max };
}

function ruleOf(key: AnswerKey): keyof typeof rules {
	if ('scoring' in key) return key.scoring;
	void (key.kind satisfies 'single' | 'judge' | 'blank');
	return key.kind === 'blank' ? 'proportion' : 'all';
}

/** How many things there are to get right. */
const sizeOf = ({ answer }: AnswerKey): number =>
	typeof answer === 'string' ? 1 : Object.keys(answer).length;

/** Right and wrong things of an answer; undefined where it does not fit the question. */
function tallyOf(key: AnswerKey, raw: unknown): Tally | undefined {
	const of = sizeOf(key);
	if (key.kind === 'blank' || key.kind === 'order' || key.kind === 'match') {
		const parts = answerParts(key, raw);
		const right = parts?.filter(({ isRight }) => isRight).length ?? 0;
		return parts && { right, wrong: of - right, of };
	}
	void (key.kind satisfies 'single' | 'multiple' | 'judge');
	const given = key.kind === 'multiple' ? decodeAnswer('multiple', raw) : [decodeAnswer(key.kind, raw)];
	const chosen = new Set(given);
	if (!given?.every((option) => key.options.includes(option!))) return undefined;
	const right = [key.answer].flat().filter((option) => chosen.has(option)).length;
	return { right, wrong: chosen.size - right, of };
}
