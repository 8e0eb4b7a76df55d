import { isTime } from '../../record/core/item.ts';
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
	/** Went into the mistake book; where it is left out, an answer that is not right did. See mistakes.ts. */
	missed?: boolean;
	/** Times of the first and the last right answer since then. */
	rights?: [number, number];
	/** The last answers with their times, the oldest first, from which review cards are made. */
	log?: LoggedAnswer[];
}

export type LoggedAnswer = [at: number, outcome: Verdict];

/** Answers kept in a log. Reviews take them up whenever they are opened, so a few are enough. */
const LOGGED = 4;

const isVerdict = (value: unknown): value is Verdict =>
	value === 'right' || value === 'partial' || value === 'wrong';

const isPair = (raw: unknown): raw is [unknown, unknown] => Array.isArray(raw) && raw.length === 2;
const isLogged = (raw: unknown): raw is LoggedAnswer => isPair(raw) && isTime(raw[0]) && isVerdict(raw[1]);

/** An attempt as stored; undefined where it is none. */
export function decodeAttempt(raw: unknown): Attempt | undefined {
	const { chosen, outcome, hash, firstOutcome, tries, open, missed, rights, log } = (raw ?? {}) as Record<
		string,
		unknown
	>;
	if (!isVerdict(outcome) || typeof hash !== 'string') return undefined;
	const attempt: Attempt = { chosen, outcome, hash };
	if (isVerdict(firstOutcome)) attempt.firstOutcome = firstOutcome;
	if (Number.isSafeInteger(tries) && (tries as number) > 1) attempt.tries = tries as number;
	if (open === true) attempt.open = true;
	if (typeof missed === 'boolean') attempt.missed = missed;
	if (isPair(rights) && rights.every(isTime)) attempt.rights = rights as [number, number];
	if (Array.isArray(log) && log.some(isLogged)) attempt.log = log.filter(isLogged);
	return attempt;
}

/** True for an attempt that went into the mistake book and was not taken out by hand. */
export const wasMissed = ({ missed, outcome }: Attempt): boolean => missed ?? outcome !== 'right';

/** What is kept after another answer, given at a time. */
export function nextAttempt(
	before: Attempt | undefined,
	now: Pick<Attempt, 'chosen' | 'outcome' | 'hash'>,
	at: number,
): Attempt {
	const next: Attempt = {
		...now,
		log: [...(before?.log ?? []), [at, now.outcome] as LoggedAnswer].slice(-LOGGED),
	};
	if (!before) return next;
	next.firstOutcome = before.firstOutcome ?? before.outcome;
	next.tries = (before.tries ?? 1) + 1;
	if (now.outcome === 'right' && wasMissed(before)) {
		next.missed = true;
		next.rights = [before.rights?.[0] ?? at, at];
	}
	return next;
}

/** When a question was answered last. */
export const answeredAt = ({ log, at }: Attempt & { at: number }): number => log?.[log.length - 1]?.[0] ?? at;

/**
 * What is kept after an answer that comes to light late, as of an exam that lay open: it goes into the log at its time,
 * and the newest answer stays what it was.
 */
export function earlierAttempt(
	{ at: stamp, ...newest }: Attempt & { at: number },
	outcome: Verdict,
	at: number,
): Attempt {
	const known: readonly LoggedAnswer[] = newest.log ?? [[stamp, newest.outcome]];
	const all = [...known, [at, outcome] as LoggedAnswer].sort(([a], [b]) => a - b);
	const log = all.slice(-LOGGED);
	const tries = (newest.tries ?? 1) + 1;
	// As far back as the log goes, the first answer is known by its time.
	const firstOutcome = all.length >= tries ? all[0]![1] : (newest.firstOutcome ?? newest.outcome);
	const next: Attempt = { ...newest, log, tries, firstOutcome };
	if (newest.outcome !== 'right' || newest.missed === false) return next;
	const wrongs = log.map(([, verdict]) => verdict !== 'right');
	const rights = log.slice(wrongs.lastIndexOf(true) + 1).map(([time]) => time);
	const isAllRight = outcome === 'right' && !wrongs.includes(true);
	if (isAllRight && !newest.missed) return next;
	const before = isAllRight ? (newest.rights?.[0] ?? Infinity) : Infinity;
	return { ...next, missed: true, rights: [Math.min(rights[0]!, before), rights[rights.length - 1]!] };
}

/** What is kept when the reader begins anew. */
export const reopened = (attempt: Attempt): Attempt => ({ ...attempt, open: true });
