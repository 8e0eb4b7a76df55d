import type { Verdict } from './score.ts';

/** The reader's last answer to a question and how it went before; kept for ever, whatever becomes of the question. */
export interface Attempt {
	/** As the question's kind has it; `decodeAnswer` reads it. */
	chosen: unknown;
	outcome: Verdict;
	/** Of the question as it was then; see question-hash. */
	hash: string;
	/** Of the very first answer, where there were several. */
	firstOutcome?: Verdict;
	/** How many answers there were; 1 where it is left out. */
	tries?: number;
	/** The reader began the bank anew: the question waits for an answer, what was answered stays. */
	open?: true;
}

const isVerdict = (value: unknown): value is Verdict =>
	value === 'right' || value === 'partial' || value === 'wrong';

/** An attempt as stored; undefined where it is none. */
export function decodeAttempt(raw: unknown): Attempt | undefined {
	const { chosen, outcome, hash, firstOutcome, tries, open } = (raw ?? {}) as Record<string, unknown>;
	if (!isVerdict(outcome) || typeof hash !== 'string') return undefined;
	const attempt: Attempt = { chosen, outcome, hash };
	if (isVerdict(firstOutcome)) attempt.firstOutcome = firstOutcome;
	if (Number.isSafeInteger(tries) && (tries as number) > 1) attempt.tries = tries as number;
	if (open === true) attempt.open = true;
	return attempt;
}

/** What is kept after another answer. */
export function nextAttempt(
	before: Attempt | undefined,
	now: Pick<Attempt, 'chosen' | 'outcome' | 'hash'>,
): Attempt {
	if (!before) return now;
	return { ...now, firstOutcome: before.firstOutcome ?? before.outcome, tries: (before.tries ?? 1) + 1 };
}

/** What is kept when the reader begins anew. */
export const reopened = (attempt: Attempt): Attempt => ({ ...attempt, open: true });
