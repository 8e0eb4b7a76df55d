import type { AnswerKey } from '../../questions/core/answer-key.ts';
import { answeredAt, earlierAttempt, nextAttempt } from '../../questions/core/attempt.ts';
import type { Attempt } from '../../questions/core/attempt.ts';
import { score } from '../../questions/core/score.ts';
import type { Outcome } from '../../questions/core/score.ts';
import { questionsOf } from './sitting.ts';
import type { Sitting } from './sitting.ts';

/** A question as the site has it now; its id may be another than the sitting's, which may know it by a former one. */
export interface AskedQuestion {
	id: string;
	hash: string;
	key: AnswerKey;
}

/** The questions of a paper that are still on the site, by the ids that the sitting knows them by. */
export type AskedQuestions = Pick<ReadonlyMap<string, AskedQuestion>, 'get'>;

/**
 * How the questions of a sitting turn out, by its ids. One that was taken off the site, or edited since and not
 * answered again, is not scored.
 */
export function outcomesOf(
	sitting: Pick<Sitting, 'parts' | 'answers'>,
	asked: AskedQuestions,
): Record<string, Outcome> {
	return Object.fromEntries(
		questionsOf(sitting).flatMap(({ id, hash }) => {
			const question = asked.get(id);
			return question?.hash === hash ? [[id, score(question.key, sitting.answers[id])] as const] : [];
		}),
	);
}

/**
 * What a sitting that was handed in adds to the reader's answers, by current ids: whatever was answered. What was left
 * open is no mistake, and goes nowhere. What the reader answered since, while the paper lay open, stays the newest.
 * @param changedAt when something was last written in it: none of its answers is later
 */
export function attemptsOf(
	{ answers, outcomes = {}, submittedAt = 0 }: Pick<Sitting, 'answers' | 'outcomes' | 'submittedAt'>,
	asked: AskedQuestions,
	before: Readonly<Record<string, Attempt & { at: number }>>,
	changedAt = submittedAt,
): Record<string, Attempt> {
	const at = Math.min(changedAt, submittedAt);
	return Object.fromEntries(
		Object.entries(outcomes).flatMap(([id, { state: outcome }]) => {
			const question = asked.get(id);
			if (!question || outcome === 'unanswered' || outcome === 'invalid') return [];
			const now = { chosen: answers[id], outcome, hash: question.hash };
			const last = before[question.id];
			const next =
				last && answeredAt(last) > at ? earlierAttempt(last, outcome, at) : nextAttempt(last, now, at);
			return [[question.id, next] as const];
		}),
	);
}
